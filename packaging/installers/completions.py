"""What the shells offer after `winsdesk`, made from the program's own parser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from installers import command_line
from installers.command_line import Command, Option

_HEAD = "# Completions for winsdesk; made by packaging/installers/completions.py from its own help."


def bash() -> str:
    """Return the completions for bash."""
    program, commands = command_line.program(), command_line.commands()
    cases = "\n".join(
        f"        {each.name}) options={_quoted(_words(each))} ;;" for each in commands
    )
    names = " ".join(each.name for each in commands)
    everything = [program, *commands]
    return f"""{_HEAD}
_winsdesk() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}}
    local command='' options={_quoted(_words(program))} word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case $word in
        {"|".join(each.name for each in commands)}) command=$word; break ;;
        esac
    done
    case $command in
{cases}
    esac
    case $previous in
        {"|".join(_of_files(everything))}) COMPREPLY=(); return 0 ;;
{_choice_cases(everything)}
    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [[ -z $command ]]; then
        COMPREPLY=($(compgen -W "{names}" -- "$current"))
    fi
}}
complete -o default -F _winsdesk winsdesk
"""


def zsh() -> str:
    """Return the completions for zsh."""
    program, commands = command_line.program(), command_line.commands()
    names = "\n".join(f"    {_quoted(f'{each.name}:{each.about}')}" for each in commands)
    cases = "\n".join(
        f"            {each.name})\n                _arguments {_zsh_options(each)} ;;"
        for each in commands
    )
    return f"""#compdef winsdesk
{_HEAD}
_winsdesk() {{
    local curcontext=$curcontext state line
    local -a commands=(
{names}
    )
    _arguments -C {_zsh_options(program)} '1: :->command' '*:: :->rest'
    case $state in
        command) _describe command commands ;;
        rest)
            case $line[1] in
{cases}
            esac ;;
    esac
}}
_winsdesk "$@"
"""


def fish() -> str:
    """Return the completions for fish."""
    program, commands = command_line.program(), command_line.commands()
    lines = [_HEAD]
    lines += [_fish_option(option, "__fish_use_subcommand") for option in _named(program)]
    for each in commands:
        about = _quoted(each.about)
        lines.append(f"complete -c winsdesk -n __fish_use_subcommand -f -a {each.name} -d {about}")
        seen = f"__fish_seen_subcommand_from {each.name}"
        lines += [_fish_option(option, seen) for option in _named(each)]
    return "\n".join(lines) + "\n"


def _named(command: Command) -> Iterator[Option]:
    return (option for option in command.options if option.names)


def _words(command: Command) -> str:
    return " ".join(name for option in _named(command) for name in option.names)


def _of_files(commands: Sequence[Command]) -> list[str]:
    """Return the options whose value is a file: the shell offers files by itself."""
    options = {option for each in commands for option in _named(each) if option.is_file}
    return sorted({name for option in options for name in option.names})


def _choice_cases(commands: Sequence[Command]) -> str:
    found = {
        name: option.choices
        for each in commands
        for option in _named(each)
        if option.choices
        for name in option.names
    }
    return "\n".join(
        f"        {name}) COMPREPLY=($(compgen -W {_quoted(' '.join(choices))} -- "
        '"$current")); return 0 ;;'
        for name, choices in sorted(found.items())
    )


def _zsh_options(command: Command) -> str:
    return " ".join(_zsh_option(option) for option in command.options)


def _zsh_option(option: Option) -> str:
    values = f"({' '.join(option.choices)})" if option.choices else ""
    action = "_files" if option.is_file else values
    if not option.names:
        return _quoted(f":{_zsh_word(option.value)}:{action or '_default'}")
    about = f"[{_zsh_word(option.about)}]"
    value = f":{_zsh_word(option.value)}:{action}" if option.value else ""
    return " ".join(_quoted(f"{name}{about}{value}") for name in option.names)


def _zsh_word(text: str) -> str:
    for sign in ("\\", ":", "[", "]"):
        text = text.replace(sign, f"\\{sign}")
    return text


def _fish_option(option: Option, when: str) -> str:
    names = [
        f"-l {name.removeprefix('--')}" if name.startswith("--") else f"-s {name.removeprefix('-')}"
        for name in option.names
    ]
    parts = ["complete -c winsdesk", f"-n {_quoted(when)}", *names]
    if option.value:
        parts.append("-r")
        parts.append("-F" if option.is_file else "-f")
    if option.choices:
        parts.append(f"-a {_quoted(' '.join(option.choices))}")
    return " ".join([*parts, f"-d {_quoted(option.about)}"])


def _quoted(text: str) -> str:
    """Return a text that every one of the three shells takes as one word."""
    return "'" + text.replace("'", "’") + "'"
