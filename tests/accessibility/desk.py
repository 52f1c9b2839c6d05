# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader meets it: from outside, over the accessibility
bus, with keys that come from the X server."""
import ctypes
import ctypes.util
import os
import subprocess
import time

os.environ.pop('G_DEBUG', None)  # the bus warns of what is gone before it was asked; not fatal here

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds; only what fails waits so long
MODIFIERS = {'Control': 0xffe3, 'Shift': 0xffe1, 'Alt': 0xffe9}
KEYS = {'Tab': 0xff09, 'Return': 0xff0d, 'Escape': 0xff1b, 'F10': 0xffc7, 'question': 0x3f, 'comma': 0x2c}


class Keyboard:
    def __init__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library('X11'))
        self.test = ctypes.CDLL(ctypes.util.find_library('Xtst'))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))

    def code(self, symbol):
        return self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(symbol))

    def move(self, symbol, down):
        self.test.XTestFakeKeyEvent(self.display, self.code(symbol), down, ctypes.c_ulong(0))

    def press(self, name):
        """Presses a key, as in `Control+Shift+f`."""
        *modifiers, key = name.split('+')
        symbols = [MODIFIERS[modifier] for modifier in modifiers] + [KEYS.get(key, ord(key[0]))]
        for symbol in symbols:
            self.move(symbol, 1)
        for symbol in reversed(symbols):
            self.move(symbol, 0)
        self.x.XFlush(self.display)

    def write(self, text):
        for letter in text:
            self.press(letter)


def settle(seconds=0.0):
    """Lets what comes over the bus come in."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while context.pending() or time.monotonic() < end:
        context.iteration(False)
        if not context.pending():
            time.sleep(0.005)


def wait(what, *arguments, patience=PATIENCE):
    """Waits until `what` gives something, and gives it back; None after a while."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        settle()
        try:
            found = what(*arguments)
        except GLib.Error:  # it went while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.02)
    return None


def children(node):
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]


def walk(node):
    """Every visible thing below `node`, itself first, with the way to it."""
    todo = [(node, ())]
    while todo:
        node, path = todo.pop()
        if not path or node.get_state_set().contains(Atspi.StateType.VISIBLE):
            yield node, path
            todo += [(child, path + (node,)) for child in reversed(children(node))]


def find(node, role, name):
    return next((n for n, _ in walk(node) if n.get_role_name() == role and name in n.get_name()), None)


class Program:
    def __init__(self, program, *arguments):
        environment = dict(os.environ, GTK_A11Y='atspi', G_DEBUG='fatal-warnings', LANGUAGE='en')
        environment.pop('NO_AT_BRIDGE', None)
        Atspi.init()
        self.process = subprocess.Popen([program, *arguments], env=environment, stderr=subprocess.PIPE)
        self.keyboard = Keyboard()
        self.focused = None
        self.listener = Atspi.EventListener.new(self.note_focus)
        self.listener.register('object:state-changed:focused')

    def note_focus(self, event):
        if event.detail1:
            self.focused = event.source

    def is_at(self, role, text):
        """Whether the focus is on such a thing."""
        try:
            return self.focused is not None and self.focused.get_role_name() == role and text in self.focused.get_name()
        except GLib.Error:  # what had it is gone
            return False

    def application(self):
        desktop = Atspi.get_desktop(0)
        return next((child for child in children(desktop) if child.get_name() == 'hearback'), None)

    def windows(self):
        return children(self.application())

    def end(self):
        self.process.terminate()
        return self.process.communicate(timeout=PATIENCE)[1].decode(errors='replace')
