#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help hangs together, and every language says all of it."""
import pathlib
import re
import shutil
import tempfile
from xml.etree import ElementTree

import tree

FOLDER = 'data/help'
PAGES = tree.select(f'{FOLDER}/C/', ext='.page')
LANGUAGES = tree.text(f'{FOLDER}/LINGUAS').split()
NAMESPACE = '{http://projectmallard.org/1.0/}'
IDS = {pathlib.PurePath(name).stem for name in PAGES}

tap = tree.Tap()


def find_faults():
    listed = set(re.findall(r"'(\w+)\.page'", tree.text(f'{FOLDER}/meson.build')))
    yield from (f'{name}.page is not in meson.build' for name in IDS - listed)
    yield from (f'{name}.page is in meson.build, but not there' for name in listed - IDS)
    for name in PAGES:
        page = ElementTree.fromstring(tree.text(name))
        if page.tag != NAMESPACE + 'page' or page.get('id') != pathlib.PurePath(name).stem:
            yield f'{name}: its id is “{page.get("id")}”'
        links = [one.get('xref') for one in page.iter(NAMESPACE + 'link')]
        yield from (f'{name}: there is no page “{link}”' for link in links if link and link not in IDS)
        if page.get('id') != 'index' and 'index' not in links:
            yield f'{name}: no way leads there'


def extract(pot):
    status, output = tree.run('itstool', '-o', pot, *(tree.ROOT / name for name in PAGES))
    return output.splitlines() if status else []


def find_untranslated(language, pot):
    po = tree.ROOT / FOLDER / language / f'{language}.po'
    merged = pathlib.Path(pot).with_name(f'{language}.po')
    status, output = tree.run('msgfmt', '--check', '-o', '/dev/null', po)
    if status == 0:
        status, output = tree.run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', merged, po, pot)
    if status:
        yield output
        return
    for kind in ('--untranslated', '--only-fuzzy'):
        _, left = tree.run('msgattrib', '--no-obsolete', '--no-wrap', kind, merged)
        yield from re.findall(r'^msgid (".+")$', left, re.M)


def find_malformed(language, pages):
    """Markup that a translation lost or broke."""
    _, output = tree.run('msgfmt', '-o', pages / 'one.gmo', tree.ROOT / FOLDER / language / f'{language}.po')
    status, output = tree.run('itstool', '--strict', '-m', pages / 'one.gmo', '--lang', language, '-o', pages,
                              *(tree.ROOT / name for name in PAGES))
    if status or 'rror' in output:
        yield output


tap.check('pages of the help lead to each other', find_faults())
if shutil.which('itstool'):
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / 'help.pot'
        tap.check('the help’s strings can be extracted', extract(template))
        for one in LANGUAGES:
            tap.check(f'the help is complete in {one}', find_untranslated(one, template))
            tap.check(f'the help’s markup is whole in {one}', find_malformed(one, pathlib.Path(folder)))
else:
    tap.skip('the help is complete', 'itstool is not installed')
tap.finish()
