#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which room may include what: nothing points up."""
import pathlib
import re

import tree

ROOMS = {
    'base': [],
    'model': ['base'],
    'media': ['base', 'model'],
    'speech': ['base', 'model', 'media'],
    'score': ['base', 'model'],
    'stats': ['base'],
    'followup': ['base', 'model'],
    'store': ['base', 'model'],
    'library': ['base', 'model', 'media', 'speech', 'store', 'score', 'followup'],
    'sync': ['base', 'model', 'store'],
    'server': ['base', 'model', 'followup', 'sync'],
}
EVERY = list(ROOMS)
ROOMS['app'] = EVERY
ROOMS['cli'] = EVERY

# Outside headers that belong to some rooms only.
OUTSIDE = {
    r'(gtk|gdk|gsk)/|adwaita\.h': ['app'],
    r'sqlite3\.h': ['store', 'server'],
    r'libpq-fe\.h': ['server'],
    r'gst/': ['media'],
    r'gnutls/': ['base'],
    r'pango/': ['base', 'app'],
    r'uchardet': ['speech'],
    r'archive(_entry)?\.h': ['library'],
    r'libsoup/': ['speech', 'sync', 'server'],
    r'libsecret/': ['sync'],
    r'libportal': ['app'],
}
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)

SOURCES = tree.select('src/', ext=('.c', '.h'))
HOME = {pathlib.PurePath(name).name: tree.room_of(name) for name in SOURCES if name.endswith('.h')}


def find_upward_includes():
    for name in SOURCES:
        room = tree.room_of(name)
        for kind, header in INCLUDE.findall(tree.text(name)):
            home = HOME.get(pathlib.PurePath(header).name)
            if kind == '"' and home and home != room and home not in ROOMS.get(room, []):
                yield f'{name} includes {header} of {home}'


def find_outside_includes():
    for name in SOURCES:
        room = tree.room_of(name)
        for _, header in INCLUDE.findall(tree.text(name)):
            for pattern, rooms in OUTSIDE.items():
                if re.match(pattern, header) and room not in rooms:
                    yield f'{name} includes {header}, which belongs to {", ".join(rooms)}'


def find_unknown_rooms():
    for room in sorted({tree.room_of(name) for name in SOURCES} - {None}):
        if room not in ROOMS:
            yield f'src/{room} is no room of the house'


def find_private_includes():
    """A private header is its room's own."""
    for name in SOURCES:
        for _, header in INCLUDE.findall(tree.text(name)):
            if header.endswith('-private.h') and HOME.get(pathlib.PurePath(header).name, tree.room_of(name)) != tree.room_of(name):
                yield f'{name} includes {header}'


tap = tree.Tap()
tap.check('rooms are known', find_unknown_rooms())
tap.check('no room looks up', find_upward_includes())
tap.check('outside libraries stay in their rooms', find_outside_includes())
tap.check('private headers stay in their rooms', find_private_includes())
tap.finish()
