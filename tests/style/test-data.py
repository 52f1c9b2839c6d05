#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-data.py BUILD: what is installed beside the programs passes its validator."""
import configparser
import pathlib
import re
import shutil
import sys
import xml.etree.ElementTree as ElementTree

import tree

APPLICATION_ID = 'org.hearback.Hearback'
# There is no homepage yet; the id is the one that GNOME's habit asks for; Debian 12
# does not know the developer's new tag, Debian 13 no longer likes the old one.
ACCEPTED = re.compile(r'url-homepage-missing|cid-contains-uppercase-letter|unknown-tag developer$|developer-name-tag-deprecated')
XML = ('.ui', '.xml', '.page', '.xml.in', '.svg')
ICONS = 'data/icons/hicolor'
BUILD = pathlib.Path(sys.argv[1]) / 'data'

tap = tree.Tap()


def validate(what, tool, find):
    if shutil.which(tool):
        tap.check(what, find())
    else:
        tap.skip(what, f'{tool} is not installed')


def check_desktop_file():
    status, output = tree.run('desktop-file-validate', BUILD / f'{APPLICATION_ID}.desktop')
    return output.splitlines() if status or output else []


def check_metainfo():
    _, output = tree.run('appstreamcli', 'validate', '--pedantic', '--no-net', '--no-color',
                         BUILD / f'{APPLICATION_ID}.metainfo.xml')
    remarks = re.findall(r'^\s*[EWIP]: .*$', output, re.M)
    if not remarks and 'successful' not in output:
        yield output
    yield from (remark for remark in remarks if not ACCEPTED.search(remark))


def check_schemas():
    folder = tree.ROOT / 'data'
    status, output = tree.run('glib-compile-schemas', '--strict', '--dry-run', folder)
    return output.splitlines() if status else []


def find_malformed():
    for name in tree.select('src/', 'data/', ext=XML):
        try:
            ElementTree.fromstring(tree.text(name))
        except ElementTree.ParseError as error:
            yield f'{name}: {error}'


def find_unlisted_resources():
    """Names of files in a gresource that are not there."""
    for name in tree.select('src/', 'data/', ext='.gresource.xml'):
        folder = (tree.ROOT / name).parent
        for element in ElementTree.fromstring(tree.text(name)).iter('file'):
            if not (folder / element.text.strip()).exists() and not list(BUILD.parent.rglob(pathlib.Path(element.text).name)):
                yield f'{name}: {element.text}'


def find_desk_faults():
    """The desktop starts the program, and searches it, under the name and the path that it has."""
    service = configparser.ConfigParser(interpolation=None)
    service.read(BUILD / f'{APPLICATION_ID}.service')
    provider = configparser.ConfigParser(interpolation=None)
    provider.read(tree.ROOT / 'data' / f'{APPLICATION_ID}.search-provider.ini')
    section = provider['Shell Search Provider']
    if service['D-BUS Service']['Name'] != APPLICATION_ID or section['BusName'] != APPLICATION_ID:
        yield 'another name on the bus'
    if not service['D-BUS Service']['Exec'].endswith('/hearback --gapplication-service'):
        yield 'the service starts something else'
    if section['DesktopId'] != f'{APPLICATION_ID}.desktop' or section['Version'] != '2':
        yield 'the search provider is not this one'
    if section['ObjectPath'] != f'/{APPLICATION_ID.replace(".", "/")}/SearchProvider':
        yield 'the search provider is elsewhere'
    if 'DBusActivatable=true' not in (BUILD / f'{APPLICATION_ID}.desktop').read_text(encoding='utf-8'):
        yield 'the desktop does not know the service'


def find_icon_faults():
    for icon in (f'{ICONS}/scalable/apps/{APPLICATION_ID}.svg', f'{ICONS}/symbolic/apps/{APPLICATION_ID}-symbolic.svg'):
        if icon not in tree.FILES:
            yield f'{icon} is missing'
    for name in tree.select(ICONS + '/symbolic/', ext='.svg'):
        root = ElementTree.fromstring(tree.text(name))
        if not name.endswith('-symbolic.svg') or root.get('width', '16').rstrip('px') != '16':
            yield f'{name} is no symbolic icon of 16 pixels'


validate('the desktop file is valid', 'desktop-file-validate', check_desktop_file)
validate('the metainfo is valid', 'appstreamcli', check_metainfo)
if tree.select('data/', ext='.gschema.xml'):
    validate('the settings schema is valid', 'glib-compile-schemas', check_schemas)
tap.check('the desktop finds the program', find_desk_faults())
tap.check('XML is well-formed', find_malformed())
tap.check('resources are there', find_unlisted_resources())
if tree.select(ICONS, ext='.svg'):
    tap.check('icons are complete', find_icon_faults())
tap.finish()
