#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the sample library from interviews.json and texts/.

Needs Debian's festival, festvox-us-slt-hts, festvox-kallpc16k, libespeak-ng1,
sox, ffmpeg and librsvg2-bin. Run it as: python3 make.py [interview...]
The same packages give the same bytes.
"""
import array
import json
import math
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import person
import voices
from voices import RATE, Sentence

LOUDNESS = -18.0
PEAK = 0.7
PAUSE_BEFORE = 0.7
PAUSE_SENTENCE = 0.32
PAUSE_TURN = 0.65
PAUSE_AFTER = 0.8
GAP_SHOWN = 0.1
BIT_EXACT = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact',
             '-map_metadata', '-1']


def read_turns(path):
    """One paragraph a turn: the speaker's name, a colon, the words."""
    with open(path, encoding='utf-8') as file:
        paragraphs = file.read().strip().split('\n\n')
    sentences = []
    for paragraph in paragraphs:
        speaker, text = paragraph.split(': ', 1)
        sentences += [Sentence(speaker, part) for part in re.split(r'(?<=[.?!]) ', text)]
    return sentences


def loudness(samples):
    """Integrated loudness in LUFS (EBU R 128) and the true peak in dBFS."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'voice.wav')
        voices.write_wave(path, samples)
        report = voices.run('ffmpeg', '-nostdin', '-hide_banner', '-i', path, '-af',
                            'ebur128=peak=true', '-f', 'null', '-').stderr.decode()
    summary = report[report.rindex('Summary:'):]
    return (float(re.search(r'I:\s+(-?[\d.]+) LUFS', summary)[1]),
            float(re.search(r'Peak:\s+(-?[\d.]+) dBFS', summary)[1]))


def soften(value):
    """Bend what is above the knee so that nothing clips."""
    knee = 0.45 * 32768
    size = abs(value)
    if size > knee:
        room = PEAK * 32768 - knee
        size = knee + room * math.tanh((size - knee) / room)
    return int(math.copysign(size, value))


def level(sentences):
    """Give every speaker the same loudness."""
    for speaker in sorted({sentence.speaker for sentence in sentences}):
        own = [sentence for sentence in sentences if sentence.speaker == speaker]
        for _ in range(3):
            together = array.array('h')
            for sentence in own:
                together.extend(sentence.samples)
            gain = 10 ** ((LOUDNESS - loudness(together)[0]) / 20)
            for sentence in own:
                sentence.samples = array.array('h', [soften(gain * value)
                                                     for value in sentence.samples])


def place(sentences):
    """Set when each sentence is spoken; returns the length in samples."""
    at = PAUSE_BEFORE
    before = None
    for sentence in sentences:
        if before:
            at += PAUSE_SENTENCE if before.speaker == sentence.speaker else PAUSE_TURN
        # A whole millisecond, so that what the transcript says is what is heard.
        at = math.ceil(at * 1000) / 1000
        sentence.at = at
        at += len(sentence.samples) / RATE
        before = sentence
    return int((at + PAUSE_AFTER) * RATE)


def mix(sentences, length, names):
    """All sentences in the channel of their speaker; one channel has everybody."""
    tracks = [array.array('h', bytes(2 * length)) for _ in names or [None]]
    for sentence in sentences:
        track = tracks[names.index(sentence.speaker) if names else 0]
        first = round(sentence.at * RATE)
        track[first:first + len(sentence.samples)] = sentence.samples
    if len(tracks) == 1:
        return tracks[0]
    mixed = array.array('h', bytes(2 * length * len(tracks)))
    for number, track in enumerate(tracks):
        mixed[number::len(tracks)] = track
    return mixed


def milliseconds(sentence, seconds):
    return round((sentence.at + seconds) * 1000)


def stamp(time):
    return '%02d:%02d:%02d.%03d' % (time // 3600000, time // 60000 % 60, time // 1000 % 60,
                                    time % 1000)


def cue(sentence):
    """A sentence with the start of each word, and its end where a silence follows."""
    text = ''
    before = None
    for word in sentence.words:
        if before:
            if word.start - before.end >= GAP_SHOWN:
                text += '<%s>' % stamp(milliseconds(sentence, before.end))
            text += ' <%s>' % stamp(milliseconds(sentence, word.start))
        text += word.text
        before = word
    return '%s --> %s\n<v %s>%s\n' % (
        stamp(milliseconds(sentence, sentence.words[0].start)),
        stamp(milliseconds(sentence, before.end)), sentence.speaker, text)


def write_text(path, text):
    with open(path, 'w', encoding='utf-8', newline='\n') as file:
        file.write(text)


def encode_audio(path, sound, channels):
    rate = '24k' if channels == 1 else '36k'
    voices.run('ffmpeg', '-nostdin', '-y', '-i', sound, *BIT_EXACT, '-c:a', 'libopus', '-b:a', rate,
               '-application', 'voip', path)


def encode_video(path, sound, samples, sentences, candidate):
    spans = [(sentence.at, sentence.at + len(sentence.samples) / RATE)
             for sentence in sentences if sentence.speaker == candidate]
    command = ['ffmpeg', '-y', '-f', 'image2pipe', '-c:v', 'png', '-framerate', str(person.FPS),
               '-i', '-', '-i', sound, *BIT_EXACT, '-c:v', 'libvpx', '-pix_fmt', 'yuv420p',
               '-b:v', '100k', '-crf', '22', '-qmin', '6', '-g', str(2 * person.FPS),
               '-deadline', 'good', '-cpu-used', '1', '-threads', '1', '-auto-alt-ref', '0',
               '-c:a', 'libopus', '-b:a', '24k', '-application', 'voip',
               '-cues_to_front', '1', '-shortest', path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as encoder:
        for picture in person.pictures(samples, RATE, spans):
            encoder.stdin.write(picture)
        encoder.stdin.close()
        assert encoder.wait() == 0


def time_of(phrase, sentences):
    for sentence in sentences:
        written = [word.text for word in sentence.words]
        wanted = phrase.split()
        for first in range(len(written) - len(wanted) + 1):
            if [text.rstrip(',.?!:') for text in written[first:first + len(wanted)]] == wanted:
                return milliseconds(sentence, sentence.words[first].start)
    raise ValueError(phrase)


def decode(path, stereo):
    """The finished file as samples of one channel, as a player hears it."""
    channels = 'pan=mono|c0=c0+c1' if stereo else 'anull'
    data = voices.run('ffmpeg', '-nostdin', '-i', path, '-f', 's16le', '-af', channels, '-ar', str(RATE),
                      '-').stdout
    samples = array.array('h')
    samples.frombytes(data)
    return samples


def onset(samples, first, last):
    """When the sound between two times rises out of the silence (40 dB under its loudest)."""
    step = RATE // 200
    begin = max(0, int(first * RATE))
    powers = [sum(value * value for value in samples[at:at + step])
              for at in range(begin, int(last * RATE), step)]
    limit = max(powers) / 10000
    return begin / RATE + next(n for n, power in enumerate(powers) if power > limit) * step / RATE


def check(path, sentences, stereo):
    """How far the written start of a word after a silence is from its sound."""
    samples = decode(path, stereo)
    offsets = []
    for sentence in sentences:
        before = None
        for word in sentence.words:
            if before is None or word.start - before.end >= 0.08:
                start = sentence.at + word.start
                clear = sentence.at + before.end + 0.01 if before else 0.0
                found = onset(samples, max(clear, start - 0.07), start + 0.25)
                offsets.append((1000 * (found - start), word.text))
            before = word
    sizes = sorted(abs(offset) for offset, _ in offsets)
    worst = max(offsets, key=lambda offset: abs(offset[0]))
    for sentence in sentences:
        assert all(word.start < word.end for word in sentence.words)
        assert all(one.end <= two.start + 0.001
                   for one, two in zip(sentence.words, sentence.words[1:]))
    together, peak = loudness(samples)
    print('  %d words after a silence: median %.0f ms from their sound, nine of ten within %.0f ms, '
          'worst %.0f ms (%s)' % (len(offsets), sizes[len(sizes) // 2], sizes[len(sizes) * 9 // 10],
                                  worst[0], worst[1]))
    print('  %.1f LUFS, peak %.1f dBFS, %d bytes' % (together, peak, os.path.getsize(path)))


def make(about, interviewer):
    sentences = read_turns(os.path.join(HERE, 'texts', about['id'] + '.txt'))
    for speaker, voice in about['voices'].items():
        voices.speak(voice, [item for item in sentences if item.speaker == speaker])
    level(sentences)
    length = place(sentences)
    names = [interviewer, about['candidate']] if about['kind'] == 'stereo' else None
    mixed = mix(sentences, length, names)
    media = about['id'] + ('.webm' if about['kind'] == 'video' else '.ogg')
    path = os.path.join(HERE, media)
    with tempfile.TemporaryDirectory() as folder:
        sound = os.path.join(folder, 'mixed.wav')
        voices.write_wave(sound, mixed, RATE, len(names or ['all']))
        if about['kind'] == 'video':
            encode_video(path, sound, mixed, sentences, about['candidate'])
        else:
            encode_audio(path, sound, len(names or ['all']))
    transcript = about['id'] + '.vtt' if about['transcript'] else None
    if transcript:
        write_text(os.path.join(HERE, transcript),
                   'WEBVTT\n\n' + '\n'.join(cue(sentence) for sentence in sentences))
    print('%s: %.1f s' % (media, length / RATE))
    check(path, sentences, about['kind'] == 'stereo')
    return {
        'id': about['id'], 'media': media, 'transcript': transcript,
        'candidate': about['candidate'], 'role': about['role'], 'language': about['language'],
        'days_ago': about['days_ago'], 'duration_ms': round(1000 * length / RATE),
        'consent': about['consent'], 'assessment_allowed': about['assessment_allowed'],
        'channels': names,
        'speakers': [{'name': interviewer, 'part': 'interviewer'},
                     {'name': about['candidate'], 'part': 'candidate'}],
        'notes': [{'at_ms': time_of(note['at'], sentences), 'text': note['text']}
                  for note in about['notes']],
    }


def main():
    with open(os.path.join(HERE, 'interviews.json'), encoding='utf-8') as file:
        about = json.load(file)
    manifest_path = os.path.join(HERE, 'sample.json')
    only = sys.argv[1:]
    made = {}
    if only:
        with open(manifest_path, encoding='utf-8') as file:
            made = {entry['id']: entry for entry in json.load(file)['interviews']}
    for entry in about['interviews']:
        if not only or entry['id'] in only:
            made[entry['id']] = make(entry, about['interviewer'])
    manifest = {'version': 1, 'interviewer': about['interviewer'], 'roles': about['roles'],
                'interviews': [made[entry['id']] for entry in about['interviews']]}
    write_text(manifest_path, json.dumps(manifest, indent=2, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
