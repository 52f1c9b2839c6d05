#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string can be translated, and every language says all of them."""
import pathlib
import re
import tempfile
from xml.etree import ElementTree

import tree

KEYWORDS = ['--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2',
            '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3']
MARKED = {
    '.c': re.compile(r'(?<![\w"])(N?_|N?C_|ngettext|g_dngettext|g_dpgettext2)\s*\("'),
    '.ui': re.compile(r'translatable="(yes|true|1)"'),
    '.in': re.compile(r''),
    '.xml': re.compile(r'gettext-domain='),
}
LISTED = [line for line in tree.text('po/POTFILES.in').splitlines() if line and not line.startswith('#')]
LANGUAGES = [word for line in tree.text('po/LINGUAS').splitlines() if not line.startswith('#') for word in line.split()]


def find_unlisted():
    for name in tree.select('src/', 'data/', ext=tuple(MARKED)):
        if MARKED[pathlib.PurePath(name).suffix].search(tree.text(name)) and name not in LISTED:
            yield f'{name} is not in po/POTFILES.in'


def find_gone():
    for name in LISTED:
        if name not in tree.FILES:
            yield f'{name} is in po/POTFILES.in but not in the tree'


def extract(pot):
    status, output = tree.run('xgettext', '--from-code=UTF-8', *KEYWORDS, '--files-from=po/POTFILES.in', '-o', pot,
                              cwd=tree.ROOT)
    return output.splitlines() if status else []


def find_untranslated(language, pot):
    """Merges the language with what the sources say now; names what is left in English."""
    po = tree.ROOT / 'po' / f'{language}.po'
    merged = pathlib.Path(pot).with_name(f'{language}.po')
    status, output = tree.run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', merged, po, pot)
    if status:
        yield output
        return
    for kind in ('--untranslated', '--only-fuzzy'):
        _, left = tree.run('msgattrib', '--no-obsolete', '--no-wrap', kind, merged)
        yield from re.findall(r'^msgid (".+")$', left, re.M)


def read(language):
    """Each text with what the language says for it, plurals one by one."""
    _, text = tree.run('msgcat', '--no-wrap', tree.ROOT / 'po' / f'{language}.po')
    for entry in text.split('\n\n'):
        said = re.search(r'^msgid "(.+)"$', entry, re.M)
        if said and not entry.startswith('#~'):
            yield from ((said[1], one) for one in re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', entry, re.M))


def find_misspelt(language):
    """What translators easily lose: mnemonics, dots that promise a dialog, quotes."""
    for text, translation in read(language):
        if len(re.findall(r'_\w', text)) != len(re.findall(r'_\w', translation)) and text.count('_') == 1:
            yield f'{text}: the mnemonic is lost in “{translation}”'
        if text.endswith('…') != translation.endswith('…'):
            yield f'{text}: the dots are lost in “{translation}”'
        if '\\"' in translation or '...' in translation:
            yield f'{text}: no typographic signs in “{translation}”'


def list_mnemonics(menu, translations):
    for item in menu.findall('item') + menu.findall('section/item') + menu.findall('submenu') + menu.findall('section/submenu'):
        values = {one.get('name'): one for one in item.findall('attribute')}
        label = values['label'].text or ''
        letter = re.search(r'_(\w)', translations.get(label, label))
        # Of those that are hidden while disabled, one at a time is there.
        if letter and 'hidden-when' not in values:
            yield letter[1].lower(), label


def find_ambiguous(translations):
    for name in tree.select('src/', 'data/', ext=('.ui',)):
        root = ElementTree.fromstring(tree.text(name))
        for menu in [*root.iter('menu'), *root.iter('submenu')]:
            letters = {}
            for letter, label in list_mnemonics(menu, translations):
                if letter in letters:
                    yield f'{name}: “{label}” has the mnemonic of “{letters[letter]}”'
                letters[letter] = label


def check(language):
    status, output = tree.run('msgfmt', '--check', '-o', '/dev/null', tree.ROOT / 'po' / f'{language}.po')
    return output.splitlines() if status else []


tap = tree.Tap()
tap.check('POTFILES.in is complete', find_unlisted())
tap.check('POTFILES.in names what is there', find_gone())
tap.check('POTFILES.in is sorted', [] if LISTED == sorted(LISTED) else ['sort it'])
tap.check('mnemonics of a menu differ', find_ambiguous({}))
with tempfile.TemporaryDirectory() as folder:
    template = pathlib.Path(folder) / 'hearback.pot'
    tap.check('strings can be extracted', extract(template))
    for one in LANGUAGES:
        tap.check(f'{one} is well-formed', check(one))
        tap.check(f'{one} is complete', find_untranslated(one, template))
        tap.check(f'{one} keeps mnemonics and signs', find_misspelt(one))
        tap.check(f'{one}: mnemonics of a menu differ', find_ambiguous(dict(read(one))))
tap.finish()
