# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw a person who listens and speaks, frame by frame."""
import concurrent.futures
import math
import subprocess

FPS = 12
WIDTH, HEIGHT = 480, 270
MOUTHS = 6

ROOM = '''
<linearGradient id="wall" x1="0" y1="0" x2="1" y2="0.35">
 <stop offset="0" stop-color="#eadfce"/><stop offset="0.3" stop-color="#c9cbc8"/>
 <stop offset="0.68" stop-color="#7d8ea0"/><stop offset="1" stop-color="#5d6e85"/></linearGradient>
<radialGradient id="light" cx="0.06" cy="0.18" r="0.62">
 <stop offset="0" stop-color="#fff3dc" stop-opacity="0.85"/><stop offset="1" stop-color="#fff3dc" stop-opacity="0"/>
</radialGradient>
<linearGradient id="top" x1="0" y1="0" x2="1" y2="0.5">
 <stop offset="0" stop-color="#2f8a93"/><stop offset="0.55" stop-color="#22707a"/><stop offset="1" stop-color="#17525b"/></linearGradient>
<linearGradient id="skin" x1="0" y1="0" x2="1" y2="0.25">
 <stop offset="0" stop-color="#f0bd98"/><stop offset="0.6" stop-color="#e3a67f"/><stop offset="1" stop-color="#cf8d68"/></linearGradient>
<linearGradient id="neck" x1="0" y1="0" x2="0" y2="1">
 <stop offset="0" stop-color="#b9774f"/><stop offset="0.6" stop-color="#d2946c"/><stop offset="1" stop-color="#dba079"/></linearGradient>
<linearGradient id="hair" x1="0" y1="0" x2="1" y2="0.4">
 <stop offset="0" stop-color="#5b4340"/><stop offset="0.45" stop-color="#43302f"/><stop offset="1" stop-color="#332526"/></linearGradient>
'''

BACKGROUND = '''
<rect width="480" height="270" fill="url(#wall)"/>
<rect width="480" height="270" fill="url(#light)"/>
<rect x="356" width="124" height="270" fill="#4c5d73" opacity="0.55"/>
<g fill="#8595a6"><rect x="372" y="66" width="96" height="5" rx="1"/><rect x="372" y="150" width="96" height="5" rx="1"/></g>
<g opacity="0.9"><rect x="378" y="32" width="9" height="34" fill="#7f6f73"/><rect x="388" y="27" width="8" height="39" fill="#6f8390"/>
<rect x="397" y="36" width="10" height="30" fill="#8a8277"/><rect x="409" y="30" width="7" height="36" fill="#5f7480" transform="rotate(8 412 66)"/></g>
<g fill="#4f7a72"><ellipse cx="408" cy="119" rx="9" ry="20" transform="rotate(-22 408 130)"/>
<ellipse cx="422" cy="112" rx="9" ry="24"/><ellipse cx="437" cy="119" rx="9" ry="20" transform="rotate(22 437 130)"/></g>
<g fill="#3f675f"><ellipse cx="415" cy="122" rx="6" ry="17" transform="rotate(-9 415 130)"/>
<ellipse cx="430" cy="122" rx="6" ry="17" transform="rotate(9 430 130)"/></g>
<path d="M408 132h28l-4 18h-20z" fill="#a9836c"/>
'''

BODY = '''
<path d="M106 272C112 232 138 206 186 196L226 184H274L314 196C362 206 388 232 394 272Z" fill="url(#top)"/>
<path d="M340 206C368 216 387 238 394 272H350C352 246 350 224 340 206Z" fill="#0f444d" opacity="0.35"/>
<path d="M160 203C140 222 133 246 132 272" fill="none" stroke="#15525b" stroke-width="2" opacity="0.5"/>
<path d="M214 187C220 208 236 218 250 218S280 208 286 187L274 184H226Z" fill="#1a5a63"/>
'''

NECK = '''
<path d="M230 148H270V180C270 186 276 188 281 189C276 204 264 212 250 212S224 204 219 189C224 188 230 186 230 180Z" fill="url(#neck)"/>
'''

HAIR_BACK = '''
<path d="M250 38C212 38 194 66 194 104C194 136 190 158 186 176C196 186 216 188 232 184H268C284 188 304 186 314 176C310 158 306 136 306 104C306 66 288 38 250 38Z" fill="url(#hair)"/>
'''

FACE = '''
<path d="M250 56C224 56 211 76 211 106C211 124 214 140 224 153C232 163 241 169 250 169S268 163 276 153C286 140 289 124 289 106C289 76 276 56 250 56Z" fill="url(#skin)"/>
<path d="M289 106C289 124 286 140 276 153C268 163 259 169 250 169C264 160 276 140 277 112C277 96 274 80 268 66C283 74 289 88 289 106Z" fill="#b8744f" opacity="0.22"/>
<ellipse cx="226" cy="130" rx="10" ry="7" fill="#e58b70" opacity="0.28"/>
<ellipse cx="274" cy="130" rx="10" ry="7" fill="#d97f63" opacity="0.25"/>
<path d="M251 108C252 116 255 122 256 126C255 130 249 130.500 246 129" fill="none" stroke="#b06f4c" stroke-width="2" stroke-linecap="round"/>
'''

HAIR_FRONT = '''
<path d="M250 42C218 42 200 66 201 104C201 116 203 128 206 138C210 130 212 118 214 104C232 100 252 88 262 70C268 86 278 98 287 104C288 118 290 130 294 138C297 128 299 116 299 104C300 66 282 42 250 42Z" fill="url(#hair)"/>
<path d="M216 70C226 54 246 48 262 52C246 56 230 66 222 84Z" fill="#80605a" opacity="0.45"/>
'''


def eye(x, opening, look):
    """An open eye with its lash line, or a closed one."""
    lash = 'fill="none" stroke="#33201d" stroke-width="2.2" stroke-linecap="round"'
    if opening == 0:
        return '<path d="M%g 110.500Q%g 114 %g 110.500" %s/>' % (x - 8, x, x + 8, lash)
    height = 5.2 if opening == 2 else 3
    return ('<path d="M{a:g} 109Q{x:g} {u:g} {b:g} 109Q{x:g} {d:g} {a:g} 109Z" fill="#fbf4ee"/>'
            '<clipPath id="c{x:g}"><path d="M{a:g} 109Q{x:g} {u:g} {b:g} 109Q{x:g} {d:g} {a:g} 109Z"/></clipPath>'
            '<g clip-path="url(#c{x:g})"><circle cx="{i:g}" cy="108.600" r="4.300" fill="#5a3a2a"/>'
            '<circle cx="{i:g}" cy="108.600" r="2.200" fill="#1d1210"/>'
            '<circle cx="{g:g}" cy="107" r="1.100" fill="#fff"/></g>'
            '<path d="M{a:g} 109Q{x:g} {u:g} {b:g} 109" {lash}/>').format(
                a=x - 8, b=x + 8, x=x, u=109 - 2 * height, d=109 + 1.5 * height, i=x + look,
                g=x + look + 1.6, lash=lash)


def brows(raise_):
    y = 94 - raise_
    return ('<g fill="none" stroke="#3d2a28" stroke-width="3" stroke-linecap="round">'
            '<path d="M221 %gQ229 %g 240 %g"/><path d="M261 %gQ271 %g 279 %g"/></g>'
            % (y + 2, y - 3, y + 1, y + 1, y - 3, y + 2))


def mouth(opening, wide):
    """Closed (with a slight smile when it is not speaking), or open by how loud it is."""
    if opening == 0 and wide:
        return ('<path d="M239.500 146.500Q245 147 250 147.500T260.500 146.500" fill="none" '
                'stroke="#a24d45" stroke-width="3" stroke-linecap="round"/>')
    if opening == 0:
        return ('<path d="M237 145Q243 149.500 250 149.500T263 145" fill="none" stroke="#a24d45" '
                'stroke-width="2.600" stroke-linecap="round"/>')
    half = 11.5 + wide - 0.5 * opening
    drop = 3.2 + 1.7 * opening
    rise = 1.6 + 0.35 * opening
    shape = 'M%g 146Q%g %g 250 %gQ%g %g %g 146C%g %g %g %g %g 146Z' % (
        250 - half, 250 - half * .5, 146 - 2 * rise, 146 - rise, 250 + half * .5, 146 - 2 * rise,
        250 + half, 250 + half * .7, 146 + 1.3 * drop, 250 - half * .7, 146 + 1.3 * drop, 250 - half)
    teeth = ''
    if opening >= 2:
        teeth = '<rect x="%g" y="%g" width="%g" height="%g" fill="#fbf3ec"/>' % (
            250 - half, 140, 2 * half, 6 - rise + 2.6)
    return ('<clipPath id="m"><path d="{0}"/></clipPath><path d="{0}" fill="#6d2426"/>'
            '<g clip-path="url(#m)">{1}<ellipse cx="250" cy="{2:g}" rx="7" ry="4" fill="#c4615c"/></g>'
            '<path d="{0}" fill="none" stroke="#b4574d" stroke-width="2.400" stroke-linejoin="round"/>'
            ).format(shape, teeth, 149 + drop)


def drawing(state):
    x, y, turn, opening, wide, lids, look, raise_ = state
    head = 'translate(%g %g) rotate(%g 250 176)' % (x, y, turn)
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="480" height="270" viewBox="0 0 480 270">'
            '<defs>' + ROOM + '</defs>' + BACKGROUND +
            '<g transform="translate(2 6)"><g transform="' + head + '">' + HAIR_BACK + '</g>'
            '<g transform="translate(%g %g)">' % (x * 0.5, y * 0.5) + BODY + NECK + '</g>'
            '<g transform="' + head + '">'
            '<path d="M232 160C238 168 262 168 268 160L266 178C258 184 242 184 234 178Z" fill="#a9663f" opacity="0.45"/>'
            + FACE + eye(231, lids, look) + eye(270, lids, look) + brows(raise_)
            + mouth(opening, wide) + HAIR_FRONT + '</g></g></svg>')


def render(state):
    return subprocess.run(['rsvg-convert', '--format=png'], input=drawing(state).encode('utf-8'),
                          check=True, stdout=subprocess.PIPE).stdout


def loudness_by_frame(samples, rate):
    """Loudness 0..1 of each frame, and how bright it sounds."""
    step = rate // FPS
    loud, bright = [], []
    for at in range(0, len(samples), step):
        part = samples[at:at + step:4]
        power = sum(value * value for value in part) / len(part)
        loud.append(min(1.0, math.sqrt(power) / 5500))
        crossings = sum((one < 0) != (two < 0) for one, two in zip(part, part[1:]))
        bright.append(crossings / len(part))
    return loud, bright


def blink(frame):
    """Lids for a frame: a blink about every three and a half seconds, not in step."""
    second = frame / FPS
    number = int(second / 3.6)
    begin = int((number * 3.6 + 0.9 + 1.7 * (0.5 + 0.5 * math.sin(number * 2.4))) * FPS)
    return {begin: 1, begin + 1: 0, begin + 2: 1}.get(frame, 2)


def grid(value, step):
    return round(value / step) * step + 0.0


def states(samples, rate, spans):
    """What the person looks like in each frame."""
    loud, bright = loudness_by_frame(samples, rate)
    push = 0.0
    opening = 0
    for frame, value in enumerate(loud):
        time = frame / FPS
        speaks = any(first <= time <= last for first, last in spans)
        level = value if speaks else 0.0
        push += 0.25 * (level - push)
        wanted = min(MOUTHS - 1, int(level * 4.6 + 0.5)) if level > 0.05 else 0
        opening = max(opening - 2, min(opening + 2, wanted))
        wide = 2 if bright[frame] > 0.22 else 0 if bright[frame] > 0.1 else -1.5
        nod = 0.0 if speaks else 1.2 * max(0.0, math.sin(time * 2.1)) ** 6
        yield (grid(2.4 * math.sin(time * 0.61) + 1.1 * math.sin(time * 1.37 + 1), 0.5),
               grid(0.8 * math.sin(time * 0.93 + 2) + 2.2 * push + nod, 0.5),
               grid(1.1 * math.sin(time * 0.47 + 0.6) + 0.9 * math.sin(time * 1.13) - 1.2 * push, 0.25),
               opening, wide if opening else int(speaks), blink(frame),
               grid(1.4 * math.sin(time * 0.29) ** 5, 0.7),
               2 if push > 0.55 else 1 if push > 0.4 else 0)


def pictures(samples, rate, spans):
    """The frames as PNG, each different one drawn once."""
    wanted = list(states(samples, rate, spans))
    different = list(dict.fromkeys(wanted))
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        drawn = dict(zip(different, pool.map(render, different)))
    return [drawn[state] for state in wanted]
