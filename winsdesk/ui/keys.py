"""The keys within views, which no menu shows."""

from __future__ import annotations

from winsdesk.ui.translating import tr


def keys_within_views() -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return the name of each view with what its keys do, as Qt spells them.

    A range of keys is its first, an en dash, and the last key without what is held with it.
    """
    return [
        (
            tr("Writing"),
            [
                (tr("Keep the win"), ["Return"]),
                (tr("Begin a new line in it"), ["Shift+Return"]),
                (tr("Go up to the wins of the day"), ["Up"]),
            ],
        ),
        (
            tr("A win"),
            [
                (tr("Open and close it"), ["Return", "Esc"]),
                (tr("Rate from 0 to 10"), ["0–9", "Left", "Right"]),
                (tr("Take a rating away"), ["Backspace"]),
                (tr("Pause on it"), ["P"]),
                (tr("What can be done with it"), ["Menu"]),
            ],
        ),
        (
            tr("A pause"),
            [
                (tr("I see it"), ["Space"]),
                (tr("On to the next"), ["Right"]),
                (tr("Leave at once"), ["Esc"]),
            ],
        ),
        (
            tr("A list of your own words"),
            [
                (tr("On to the next line"), ["Return"]),
                (tr("Put it higher or lower"), ["Alt+Up", "Alt+Down"]),
                (tr("Take it away"), ["Alt+Del"]),
            ],
        ),
        (
            tr("A step of a goal"),
            [
                (tr("Change its words"), ["Return"]),
                (tr("Done"), ["Space"]),
                (tr("Part of it"), ["Shift+Space"]),
                (tr("Make it smaller"), ["S"]),
                (tr("Plan it for a day"), ["P", "Ctrl+M"]),
                (tr("Below the one above, and out again"), ["Ctrl+]", "Ctrl+["]),
                (tr("Up and down"), ["Alt+Up", "Alt+Down"]),
                (tr("Delete it"), ["Del"]),
                (tr("The goal before, the next"), ["Ctrl+PgUp", "Ctrl+PgDown"]),
            ],
        ),
        (
            tr("Practices"),
            [
                (tr("Check one in beside the day, or take that back"), ["Alt+1–9"]),
                (tr("Check in on the day chosen in its year"), ["Space"]),
                (tr("Cue, days and kind"), ["F2"]),
                (tr("Put it higher or lower"), ["Alt+Up", "Alt+Down"]),
            ],
        ),
        (
            tr("A sticky note"),
            [
                (tr("Move it"), ["Alt+Left", "Alt+Up"]),
                (tr("Stretch it"), ["Alt+Shift+Right", "Alt+Shift+Down"]),
                (tr("Larger, smaller, as usual"), ["Ctrl++", "Ctrl+-", "Ctrl+0"]),
                (tr("Take it away"), ["Ctrl+W"]),
            ],
        ),
        (
            tr("Calendar"),
            [
                (tr("In the month, a day, a week"), ["Left", "Up"]),
                (tr("In the year, a week, a day"), ["Left", "Up"]),
                (tr("A month"), ["PgUp", "PgDown"]),
                (tr("A year"), ["Alt+Up", "Alt+Down"]),
                (tr("First and last day"), ["Home", "End"]),
                (tr("Today"), ["Ctrl+Home"]),
                (tr("Open the day"), ["Return"]),
            ],
        ),
    ]
