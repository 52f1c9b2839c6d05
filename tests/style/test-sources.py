#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurable part of the house's style."""
import pathlib
import re
import shutil

import tree

MAX_FILE, P95_FILE = 600, 450
MAX_FUNCTION, P95_FUNCTION = 60, 45
MAX_PARAMETERS = 5
MAX_TEMPLATE = 250
MAX_MESON, MAX_ROOT_MESON = 60, 250
MIN_TEST_SHARE = .5

TOP = {'README.md', 'CONTRIBUTING.md', 'LICENSE', 'meson.build', 'meson_options.txt', 'dev', 'src', 'data', 'po',
       'tests', 'flatpak', '.ci', '.clang-format', '.clang-tidy', '.editorconfig', '.gitignore'}

# Sources without a test of their own name, and what tests them instead.
MIRROR_EXCEPTIONS = {}

SPDX_C = ('/* SPDX-FileCopyrightText: The Hearback authors\n'
          ' * SPDX-License-Identifier: GPL-3.0-or-later */\n\n')
SPDX_LINES = ('SPDX-FileCopyrightText: The Hearback authors', 'SPDX-License-Identifier: GPL-3.0-or-later')

# The callbacks of GObject that are tables of cases, and the lists of tests in a main.
TABLE = re.compile(r'_class_init \(|^int main \(')
TEXT = ('.c', '.h', '.py', '.sh', '.build', '.txt', '.ui', '.css', '.sql', '.in', '.xml', '.md', '.json', '.supp')
MACHINE = re.compile(r'(?<![\w.*$}\]:"\'/-])/(home|root|tmp|work|mnt|Users)/\w')
UNFINISHED = re.compile(r'\b(TODO|FIXME|XXX)\b')

SOURCES = tree.select('src/', ext=('.c', '.h'))
CODE = tree.select('src/', 'tests/', ext=('.c', '.h'))
C_FILES = [name for name in CODE if name.endswith('.c')]
LIBRARY_HEADERS = [name for name in SOURCES if name.endswith('.h') and not name.endswith('-private.h')
                   and tree.room_of(name) not in ('app', 'cli')]
TEXTS = [name for name in tree.FILES if name.endswith(TEXT) or name in ('dev', '.ci/run')]


def report_files(tap):
    lines = [tree.count_lines(name) for name in SOURCES]
    p95 = tree.percentile(lines, .95)
    tap.check(f'files: p95 {p95} of {P95_FILE} lines, longest {max(lines)}', [] if p95 <= P95_FILE else [
        f'{tree.count_lines(name)} {name}' for name in sorted(SOURCES, key=tree.count_lines)[-6:]])
    tap.check(f'no file over {MAX_FILE} lines', (
        f'{name}: {tree.count_lines(name)} lines' for name in CODE if tree.count_lines(name) > MAX_FILE))


def report_functions(tap):
    found = [function for name in C_FILES for function in tree.functions(name)]
    lengths = [0 if 'class_init' in f.head else f.length for f in found if f.file.startswith('src/')]
    p95 = tree.percentile(lengths, .95)
    tap.check(f'functions: p95 {p95} of {P95_FUNCTION} lines, longest {max(lengths)}', [] if p95 <= P95_FUNCTION else [p95])
    tap.check(f'no function over {MAX_FUNCTION} lines', (
        f'{f.file}:{f.line}: {f.name} has {f.length} lines' for f in found
        if f.length > MAX_FUNCTION and not TABLE.search(f.head)))
    tap.check(f'no function with more than {MAX_PARAMETERS} parameters', (
        f'{f.file}:{f.line}: {f.name} has {len(f.parameters)}' for f in found
        if len(f.parameters) > MAX_PARAMETERS and not f.name.endswith(('_measure', '_token', '_bus_cb'))))  # GTK's, SQLite's and GDBus's own


def report_other_lengths(tap):
    tap.check(f'no template over {MAX_TEMPLATE} lines', (
        name for name in tree.select('src/', 'data/', ext='.ui') if tree.count_lines(name) > MAX_TEMPLATE))
    tap.check('no meson.build too long', (
        name for name in tree.FILES if name.endswith('meson.build')
        and tree.count_lines(name) > (MAX_MESON if '/' in name else MAX_ROOT_MESON)))


def report_tests(tap):
    library = sum(tree.count_lines(name) for name in SOURCES if not name.startswith('src/app/'))
    tests = sum(tree.count_lines(name) for name in tree.select('tests/', ext='.c'))
    share = tests / max(1, library)
    tap.check(f'tests against library: {share:.2f} lines a line', [] if share >= MIN_TEST_SHARE else [
        f'{tests} lines of tests for {library} of library'])
    tap.check('tests mirror the sources', find_untested())


def find_untested():
    present = set(tree.FILES)
    for name in SOURCES:
        path = pathlib.PurePath(name)
        if not path.name.startswith('hear-') or path.suffix != '.c' or tree.room_of(name) == 'app':
            continue
        test = f'tests/{tree.room_of(name)}/test-{path.stem[5:]}.c'
        if test not in present and name not in MIRROR_EXCEPTIONS:
            yield f'{name} has no {test}'


def find_unformatted(tool):
    status, output = tree.run('xargs', '-0', '-P2', '-n40', tool, '--dry-run', '-Werror', '--ferror-limit=1',
                              input='\0'.join(C_FILES), cwd=tree.ROOT)
    if status:
        yield from sorted({line.split(': error:')[0] for line in output.splitlines() if ': error:' in line} or {output})


def report_formatting(tap):
    tools = [tool for tool in ('clang-format-14', 'clang-format') if shutil.which(tool)]
    tools = [tool for tool in tools if re.search(r'version 14\.', tree.run(tool, '--version')[1])]
    if tools:
        tap.check('sources are formatted', find_unformatted(tools[0]))
    else:
        tap.skip('sources are formatted', 'clang-format 14 is not installed')


def find_undocumented():
    for header in LIBRARY_HEADERS:
        room = f'src/{tree.room_of(header)}/'
        documented = ''.join(tree.text(name) for name in SOURCES if name.startswith(room))
        code = re.sub(r'/\*.*?\*/|^\s*#.*?(?<!\\)$', '', tree.text(header), flags=re.S | re.M)
        code = re.sub(r'static inline.*?^}', '', code, flags=re.S | re.M)
        for function in re.findall(r'\b(hear_\w+)\s*\(', code):
            if not function.endswith(('_get_type', '_quark')) and f' * {function}:\n' not in documented:
                yield f'{header}: {function}'


def find_lines(names, pattern):
    for name in names:
        for number, line in enumerate(tree.text(name).split('\n'), 1):
            if pattern.search(line):
                yield f'{name}:{number}: {line.strip()[:100]}'


def find_without_licence():
    for name in CODE:
        if not tree.text(name).startswith(SPDX_C):
            yield name
    for name in tree.select('src/', 'tests/', 'data/', ext=('.py', '.sh')) + ['dev', '.ci/run']:
        head = '\n'.join(tree.text(name).split('\n')[:4])
        if not all(line in head for line in SPDX_LINES):
            yield name


def find_without_config():
    for name in C_FILES:
        first = re.search(r'^#\s*include\s+(.*)$', tree.text(name), re.M)
        if first and first[1] != '"config.h"':
            yield name


def find_strangers():
    for top in sorted({name.split('/')[0] for name in tree.FILES}):
        if top not in TOP:
            yield top


tap = tree.Tap()
report_files(tap)
report_functions(tap)
report_other_lengths(tap)
report_tests(tap)
report_formatting(tap)
tap.check('public functions of libraries are documented', find_undocumented())
tap.check('licence lines stand first', find_without_licence())
tap.check('config.h is included first', find_without_config())
tap.check('no goto', find_lines(CODE, re.compile(r'^\s*goto\s+\w+;')))
tap.check('properties are notified by pspec', find_lines(SOURCES, re.compile(r'\bg_object_notify \(')))
tap.check('templates are made by hear_template_init, which names what shows but an icon',
          find_lines((n for n in SOURCES if n != 'src/app/hear-template.c'), re.compile(r'\bgtk_widget_init_template \(')))
tap.check('nothing is left unfinished', find_lines((n for n in TEXTS if n != 'tests/style/test-sources.py'), UNFINISHED))
tap.check('no path of a machine', find_lines(TEXTS, MACHINE))
tap.check('nothing strange at the top', find_strangers())
tap.finish()
