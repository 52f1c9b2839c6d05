#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py BUILD LOG STATUS: says in a few lines what `meson test` found in
BUILD, counting every TAP point. LOG is what meson printed, shown if it ran
nothing or ended badly (STATUS) with no test to blame."""
import json
import pathlib
import re
import subprocess
import sys

POINT = re.compile(r'^( *)(not )?ok\b(.*)$')
NOISE = re.compile(r'^ *(ok\b|# Start|# End|# \S+-DEBUG)')
BAD = {'FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS'}


def count(output):
    """Counts (passed, failed, skipped) points; of nested ones only the leaves."""
    totals = [0, 0, 0]
    deepest = 0
    for line in output.splitlines():
        match = POINT.match(line)
        if not match:
            continue
        depth, is_parent = len(match[1]), len(match[1]) < deepest
        deepest = depth
        if is_parent:
            continue
        skipped = '# skip' in match[3].lower()
        totals[1 if match[2] else 2 if skipped else 0] += 1
    return totals


def judge(test):
    """Counts a program's points; one that ended badly without saying so has failed once more."""
    passed, failed, skipped = count(test.get('stdout') or '')
    if test['result'] in BAD and failed == 0:
        failed = 1
    if passed + failed + skipped == 0:
        passed, skipped = int(test['result'] == 'OK'), int(test['result'] == 'SKIP')
    return passed, failed, skipped


def show_failure(suite, test):
    print(f'\n--- {suite}/{test["name"]}: {test["result"].lower()} (exit {test.get("returncode")})')
    lines = [line for line in (test.get('stdout') or '').splitlines() if not NOISE.match(line)]
    lines += (test.get('stderr') or '').splitlines()[-40:]
    print('\n'.join(lines[-80:]))


def words(passed, failed, skipped):
    return f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else '')


def main(build, log, status):
    path = pathlib.Path(build) / 'meson-logs' / 'testlog.json'
    printed = pathlib.Path(log).read_text(errors='replace')
    tests = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
    known = json.loads(subprocess.run(['meson', 'introspect', '--tests', build], capture_output=True, text=True, check=True).stdout)
    suites = {tuple(test['cmd']): (test['suite'][0].split(':')[-1], test['name']) for test in known}
    rooms, times = {}, {}
    for test in tests:
        room, test['name'] = suites.get(tuple(test['command']), ('other', test['name']))
        points = judge(test)
        rooms[room] = [a + b for a, b in zip(rooms.get(room, [0, 0, 0]), points)]
        times[room] = times.get(room, 0) + test['duration']
        if points[1]:
            show_failure(room, test)
    if not tests or (int(status) and not any(points[1] for points in rooms.values())):
        print('\n'.join(printed.splitlines()[-80:]))
        rooms['meson'] = [0, 1, 0]
    print()
    for room, points in rooms.items():
        print(f'  {room:10} {words(*points)}  ({times.get(room, 0):.1f} s)')
    total = [sum(column) for column in zip(*rooms.values())]
    print(words(*total))
    return 1 if total[1] else 0


sys.exit(main(*sys.argv[1:]))
