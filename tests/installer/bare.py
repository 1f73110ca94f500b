"""A bare Debian 12 in a folder, in which things are installed and run.

What a command needs mounted is mounted in a mount namespace of its own, and so is gone with it,
whatever happens.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SUITE = "bookworm"
PERSON = "person"
HOME = Path("/home") / PERSON
_URI = re.compile(r"^(?:URIs:\s*|deb\s+(?:\[[^]]*\]\s+)?)(\S+/debian/?)(?:\s|$)", re.MULTILINE)
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
_LONGEST = 900

_ENTER = """
set -e
mount -t proc proc {root}/proc
mount --rbind /dev {root}/dev
mkdir -p {root}/tmp/.X11-unix
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix {root}/tmp/.X11-unix; fi
exec chroot {options} {root} {command}
"""


def why_not() -> str | None:
    """Return why no bare system can be had here, or ``None`` when it can."""
    if os.geteuid() != 0:
        return "only root can make a bare Debian to install into"
    if shutil.which("debootstrap", path=_PATH) is None:
        return "debootstrap is not installed"
    if _mirror() is None:
        return "this system's apt names no Debian to take packages from"
    tried = subprocess.run(
        ["unshare", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"],
        capture_output=True,
        check=False,
    )
    return None if tried.returncode == 0 else "nothing can be mounted here"


def base(folder: Path) -> Path:
    """Return a packed bare system; it is made where it is not there yet."""
    packed = folder / f"{SUITE}.tar"
    if packed.exists():
        return packed
    root = folder / "made"
    shutil.rmtree(root, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PATH": _PATH}
    _run(["debootstrap", "--variant=minbase", SUITE, str(root), str(_mirror())], environment)
    draft = packed.with_suffix(".part")
    _run(["tar", "-C", str(root), "-cf", str(draft), "."], environment)
    draft.rename(packed)
    shutil.rmtree(root)
    return packed


@dataclass(frozen=True, slots=True)
class BareDebian:
    """A system in a folder.

    Attributes:
        root: The folder.
    """

    root: Path

    @classmethod
    def unpacked(cls, packed: Path, root: Path) -> Iterator[BareDebian]:
        """Give a system with an ordinary person in it, and throw it away afterwards."""
        root.mkdir(parents=True)
        try:
            _run(["tar", "-C", str(root), "-xf", str(packed)], os.environ)
            made = cls(root)
            made._connect()
            made.as_root("useradd", "--create-home", PERSON)
            yield made
        finally:
            shutil.rmtree(root)

    def inside(self, path: str | Path) -> Path:
        """Return where a path of the system lies."""
        return self.root / str(path).lstrip("/")

    def take(self, file: Path) -> str:
        """Copy a file into the system and return its path there."""
        shutil.copyfile(file, self.inside(f"/root/{file.name}"))
        return f"/root/{file.name}"

    def as_root(self, *command: str) -> str:
        """Run a command as root, and return everything it said."""
        return _run(self._entering(command, ()), self._environment("/root"))

    def apt(self, *arguments: str) -> str:
        """Run apt-get, which asks nothing."""
        return self.as_root("apt-get", "--quiet", "--yes", "--no-install-recommends", *arguments)

    def as_person(self, *command: str, display: str = "") -> str:
        """Run a command as an ordinary person, and return everything it said."""
        return _run(self._entering(command, (f"--userspec={PERSON}:{PERSON}",)),
                    self._environment(str(HOME), display))  # fmt: skip

    def begin_as_person(self, *command: str, display: str, said: Path) -> subprocess.Popen[bytes]:
        """Start a command as an ordinary person; what it says goes into the file ``said``."""
        with said.open("wb") as file:
            return subprocess.Popen(
                self._entering(command, (f"--userspec={PERSON}:{PERSON}",)),
                env=self._environment(str(HOME), display),
                stdout=file,
                stderr=subprocess.STDOUT,
            )

    def _entering(self, command: tuple[str, ...], options: tuple[str, ...]) -> list[str]:
        script = _ENTER.format(
            root=shlex.quote(str(self.root)),
            options=shlex.join(options),
            command=shlex.join(command),
        )
        return ["unshare", "--mount", "sh", "-c", script]

    def _environment(self, home: str, display: str = "") -> Mapping[str, str]:
        plain = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        proxies = {name: word for name, word in os.environ.items() if name.endswith("_proxy")}
        return {**plain, **proxies, **({"DISPLAY": display} if display else {})}

    def _connect(self) -> None:
        """Let the system's apt reach what this machine's apt reaches."""
        self.inside("/etc/apt/sources.list").write_text(f"deb {_mirror()} {SUITE} main\n")
        shutil.copyfile("/etc/resolv.conf", self.inside("/etc/resolv.conf"))
        for file in Path("/etc/apt/apt.conf.d").glob("*proxy*"):
            shutil.copyfile(file, self.inside(file))
        self.apt("update")


def _mirror() -> str | None:
    """Return where this machine's apt finds Debian."""
    folder = Path("/etc/apt")
    files = [folder / "sources.list", *sorted(folder.glob("sources.list.d/*"))]
    texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    found = [uri for text in texts for uri in _URI.findall(text)]
    return found[0] if found else None


def _run(command: list[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=_LONGEST, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:]
    return done.stdout
