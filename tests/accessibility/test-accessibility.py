#!/usr/bin/python3 -B
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-accessibility.py HEARBACK HEARBACKCTL: goes through the program by keyboard
and looks at each page over the accessibility bus: whatever can be pressed, typed
into or chosen has a name, and the Tab key comes round to where it began."""
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import desk  # noqa: E402

NAMED = {'push button', 'toggle button', 'check box', 'radio button', 'combo box', 'entry', 'text', 'password text',
         'slider', 'spin button', 'list item', 'menu item', 'link', 'dialog', 'frame', 'level bar', 'progress bar', 'search bar'}
KNOWN_GTK = (4, 8)  # later ones call things otherwise, and give the focus back otherwise
MOST_TABS = 150
FIRST_FEW = 4
MOST_SILENT = 6
A_MOMENT = 1  # seconds


def describe(node, path):
    way = ' > '.join(f'{step.get_role_name()} {step.get_name()!r}' for step in path[-4:])
    return f'{node.get_role_name()} {node.get_name()!r} ({node.get_description()!r}) in {way}'


def is_nameless(node):
    """Where nothing names a widget GTK gives its type."""
    name = node.get_name().strip()
    return re.fullmatch(r'|(Gtk|Adw|Hear)[A-Z]\w+', name) is not None


def is_foreign(node, path):
    """GTK's window of keys, and the choices of libadwaita's rows."""
    return any(step.get_name() == 'GtkShortcutsWindow' for step in (*path, node)) or (
        node.get_role_name() == 'list item' and any(step.get_role_name() == 'combo box' for step in path))


def list_nameless(program):
    return [describe(node, path) for window in program.windows() for node, path in desk.walk(window)
            if node.get_role_name() in NAMED and is_nameless(node) and not is_foreign(node, path)]


def same(a, b):
    return a is not None and b is not None and a.path == b.path


def press_tab(program):
    """What the focus is on now. Of a text within a row GTK 4.8 says nothing: None."""
    program.focused = None
    program.keyboard.press('Tab')
    return desk.wait(lambda: program.focused, patience=A_MOMENT)


def go_round(program):
    """Presses Tab until the focus comes where it was; says what went wrong. The
    first few need not come again: a list is entered at either end."""
    seen, silent = [], 0
    for _ in range(MOST_TABS):
        focused = press_tab(program)
        silent = 0 if focused else silent + 1
        if silent > MOST_SILENT:
            return [f'Tab goes nowhere behind {describe(seen[-1], ()) if seen else "the beginning"}']
        again = next((i for i, node in enumerate(seen) if same(focused, node)), None)
        if focused and again is None:
            seen.append(focused)
        elif focused and again > FIRST_FEW:
            return [f'Tab goes round without leaving: {describe(node, ())}' for node in seen[again:]]
        elif focused:
            return []
    return [f'{MOST_TABS} times Tab, and never round']


class Walk:
    """Each scene begins where the one before ended."""

    def __init__(self, program):
        self.program = program
        self.n = 0
        self.failed = 0

    def report(self, name, problems):
        self.n += 1
        self.failed += bool(problems)
        print(f'{"not ok" if problems else "ok"} {self.n} - {name}')
        for problem in problems:
            print(f'# {problem}')
        sys.stdout.flush()

    def press(self, *keys):
        for key in keys:
            self.program.keyboard.press(key)

    def find(self, role, name):
        return next(filter(None, (desk.find(window, role, name) for window in self.program.windows())), None)

    def look(self, name, role, text):
        """A page is there; its names and its way round."""
        if not desk.wait(self.find, role, text):
            self.report(name, [f'no {role} {text!r}'])
            return
        desk.settle(0.3)
        self.report(f'{name}: names', list_nameless(self.program))
        self.report(f'{name}: Tab comes round', go_round(self.program))

    def go_to(self, role, text):
        """Tab until the focus is there."""
        for _ in range(MOST_TABS):
            if self.program.is_at(role, text):
                return
            press_tab(self.program)
        self.report(f'the way to {role} {text!r}', ['not reached'])


def walk_pages(walk):
    walk.look('import', 'text', 'Candidate')
    walk.press('Escape')
    walk.look('today', 'list item', 'Kenji Mori')
    walk.press('Alt+2')
    walk.look('interviews', 'list item', 'Ana Lima')
    walk.press('Alt+3')
    walk.look('roles', 'list item', 'Backend engineer')
    walk.press('Control+Shift+f')
    desk.settle(0.3)
    walk.program.keyboard.write('cache')
    walk.look('search', 'list item', 'Ana Lima')
    walk.press('Alt+1')
    walk.go_to('push button', 'Open Ana Lima')
    walk.press('Return')
    walk.look('interview', 'slider', 'Timeline')
    walk.press('Control+Shift+question')
    walk.look('keys', 'label', 'Play or Pause')
    walk.press('Escape')


def make_library(hearbackctl, folder):
    """The sample library and a text to import."""
    library, text = pathlib.Path(folder) / 'library', pathlib.Path(folder) / 'omar-haddad.txt'
    text.write_text('Omar: I count what is broken before I mend it.\n')
    for verb in (['init'], ['sample', 'create']):
        subprocess.run([hearbackctl, '--library', str(library), *verb], check=True, stdout=subprocess.DEVNULL)
    return '--library', str(library), str(text)


def main(hearback, hearbackctl):
    with tempfile.TemporaryDirectory(prefix='hearback-') as folder:
        program = desk.Program(hearback, *make_library(hearbackctl, folder))
        walk = Walk(program)
        if not desk.wait(program.application):
            print('Bail out! the program did not come to the accessibility bus')
            return 1
        version = program.application().get_toolkit_version()
        if tuple(int(part) for part in version.split('.')[:2]) > KNOWN_GTK:
            program.end()
            print(f'1..0 # SKIP what GTK {version} tells the bus is not known')
            return 0
        walk_pages(walk)
        said = program.end()
        walk.report('nothing was complained about', [line for line in said.splitlines() if 'WARNING' in line or 'CRITICAL' in line])
        print(f'1..{walk.n}')
        return 1 if walk.failed else 0


sys.exit(main(*sys.argv[1:]))
