# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the style tests share: the tree's files, the functions in them, TAP."""
import os
import pathlib
import re
import subprocess
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]


def _list():
    command = ['git', '-C', str(ROOT), 'ls-files', '-co', '--exclude-standard']
    try:
        names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):  # a tarball
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob('*')]
        names = [name for name in names if not name.startswith(('_build/', '.git/'))]
    return sorted(name for name in set(names) if (ROOT / name).is_file())


FILES = _list()


def select(*folders, ext):
    """Lists files below folders whose names end in one of ext."""
    return [name for name in FILES if name.startswith(folders) and name.endswith(ext)]


CONVENTION = re.compile(r'GError\s*\*\*|GCancellable|^gpointer\s+\w*data$')
_texts = {}


def text(name):
    if name not in _texts:
        _texts[name] = (ROOT / name).read_text(encoding='utf-8', errors='replace')
    return _texts[name]


def count_lines(name):
    return text(name).count('\n')


def percentile(values, share):
    values = sorted(values) or [0]
    return values[int(share * (len(values) - 1))]


def room_of(name):
    parts = name.split('/')
    return parts[1] if len(parts) > 2 and parts[0] in ('src', 'tests') else None


@dataclass
class Function:
    file: str
    line: int
    length: int
    head: str

    @property
    def name(self):
        match = re.search(r'(\w+) \(', self.head)
        return match[1] if match else self.head

    @property
    def parameters(self):
        """The parameters besides what GLib's conventions add: GError, GCancellable, a callback's data."""
        inner = self.head[self.head.find('(') + 1:self.head.rfind(')')].strip()
        if inner in ('', 'void'):
            return []
        flat = re.sub(r'\([^()]*\)', '', inner)
        parts = [part.strip() for part in flat.split(',')]
        return [part for part in parts if not CONVENTION.search(part)]


def functions(name):
    """Lists the functions of a C source: their braces stand alone at the left edge."""
    found, start = [], None
    lines = text(name).split('\n')
    for i, line in enumerate(lines):
        if line == '{':
            start = i
        elif line == '}' and start is not None:
            found.append(Function(name, start + 1, i - start + 1, _head(lines, start)))
            start = None
    return found


def _head(lines, brace):
    first = brace
    while first > 0 and lines[first - 1].strip() not in ('', '}') and not lines[first - 1].endswith((';', '*/')):
        first -= 1
    return ' '.join(line.strip() for line in lines[first:brace])


class Tap:
    """Collects checks; each is one TAP point that names what breaks it."""

    def __init__(self):
        self.number = 0

    def check(self, what, breaks):
        self.number += 1
        breaks = list(breaks)
        for line in breaks[:20]:
            print(f'# {line}')
        if len(breaks) > 20:
            print(f'# and {len(breaks) - 20} more')
        print(f'{"not " if breaks else ""}ok {self.number} {what}', flush=True)

    def skip(self, what, why):
        self.number += 1
        print(f'ok {self.number} {what} # SKIP {why}', flush=True)

    def finish(self):
        print(f'1..{self.number}')


def run(*command, **options):
    """Runs a command; gives its exit status and what it said."""
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='')
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, env=environment, check=False, **options)
    return done.returncode, done.stdout.strip()
