# SPDX-FileCopyrightText: The Hearback authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speak a sentence and say when each of its words starts and ends."""
import array
import ctypes
import os
import re
import subprocess
import sys
import tempfile
import wave

RATE = 48000
MARGIN = 0.03
VOICES = {'slt': 'voice_cmu_us_slt_arctic_hts', 'kal': 'voice_kal_diphone'}


class Word:
    """A written word; start and end are seconds into its sentence."""

    def __init__(self, text, spoken):
        self.text = text
        self.spoken = spoken
        self.start = self.end = None


class Sentence:
    """Written words of one speaker, later their sound."""

    def __init__(self, speaker, text):
        self.speaker = speaker
        self.words = [self._word(token) for token in text.split()]
        self.samples = None
        self.at = 0.0

    @staticmethod
    def _word(token):
        both = re.fullmatch(r'\{(.*)\|(.*)\}(.*)', token)
        if not both:
            return Word(token, [token])
        spoken = both[2].split('_')
        spoken[-1] += both[3]
        return Word(both[1] + both[3], spoken)

    def spoken_text(self):
        return ' '.join(token for word in self.words for token in word.spoken)


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def read_wave(path):
    with wave.open(path) as file:
        samples = array.array('h', file.readframes(file.getnframes()))
    if sys.byteorder == 'big':
        samples.byteswap()
    return samples


def write_wave(path, samples, rate=RATE, channels=1):
    with wave.open(path, 'wb') as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())


def take(sentence, path, scale, speed):
    """Cut the silence around a spoken sentence and move its word times."""
    sox = ['sox', '-D', path, path + '.48.wav', 'speed', str(speed), 'rate', '-h', str(RATE)]
    run(*sox)
    samples = read_wave(path + '.48.wav')
    for word in sentence.words:
        word.start /= speed * scale
        word.end /= speed * scale
    first = max(0.0, sentence.words[0].start - MARGIN)
    last = sentence.words[-1].end + 2 * MARGIN
    sentence.samples = samples[int(first * RATE):int(last * RATE)]
    for word in sentence.words:
        word.start -= first
        word.end -= first


def festival_program(voice, sentences, folder):
    lines = ['(%s)' % VOICES[voice]]
    for number, sentence in enumerate(sentences):
        text = sentence.spoken_text().replace('\\', '').replace('"', '')
        lines.append('(set! u (SynthText "%s"))' % text)
        lines.append('(utt.save.wave u "%s" (quote riff))' % os.path.join(folder, '%d.wav' % number))
        lines.append('(utt.save.words u "%s")' % os.path.join(folder, '%d.words' % number))
        lines.append('(set! f (fopen "%s" "w"))' % os.path.join(folder, '%d.starts' % number))
        # Tokens keep the written words together that are spoken as several ("300").
        lines.append('''(mapcar (lambda (token) (mapcar (lambda (word)
            (if (item.relation word 'SylStructure)
              (if (item.relation.daughters word 'SylStructure)
                (format f "%s %f %f\\n" (item.feat token "name")
                  (item.feat word "word_start") (item.feat word "word_end")))))
            (item.relation.daughters token 'Token))
            (format f "\\n")) (utt.relation.items u 'Token))''')
        lines.append('(fclose f)')
    return '\n'.join(lines)


def festival_times(sentence, folder, number):
    with open(os.path.join(folder, '%d.starts' % number), encoding='ascii') as file:
        text = file.read()
    tokens = []
    for block in re.split(r'\n\n', text):
        times = [line.split()[-2:] for line in block.split('\n') if line]
        if times:
            tokens.append((float(times[0][0]), float(times[-1][1])))
    with open(os.path.join(folder, '%d.words' % number), encoding='ascii') as file:
        ends = [float(line.split()[0]) for line in file if line[0] != '#']
    spoken = sum(len(word.spoken) for word in sentence.words)
    assert len(tokens) == spoken, (sentence.spoken_text(), tokens)
    # What utt.save.words wrote is the authority for the ends of words.
    assert all(min(abs(end - other) for other in ends) < 0.001 for start, end in tokens)
    position = 0
    for word in sentence.words:
        word.start = tokens[position][0]
        position += len(word.spoken)
        word.end = tokens[position - 1][1]


def speak_festival(engine, speed, sentences):
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, 'all.scm')
        with open(program, 'w', encoding='ascii') as file:
            file.write(festival_program(engine, sentences, folder))
        run('festival', '-b', program)
        for number, sentence in enumerate(sentences):
            festival_times(sentence, folder, number)
            take(sentence, os.path.join(folder, '%d.wav' % number), 1.0, speed)


class EspeakId(ctypes.Union):
    _fields_ = [('number', ctypes.c_int), ('name', ctypes.c_char_p), ('string', ctypes.c_char * 8)]


class EspeakEvent(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('unique', ctypes.c_uint), ('text_position', ctypes.c_int),
                ('length', ctypes.c_int), ('audio_position', ctypes.c_int),
                ('sample', ctypes.c_int), ('user_data', ctypes.c_void_p), ('id', EspeakId)]


class Espeak:
    """libespeak-ng with the events of its words and sounds."""

    WORD, PHONEME = 1, 7
    CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int,
                                ctypes.POINTER(EspeakEvent))

    def __init__(self):
        self.library = ctypes.CDLL('libespeak-ng.so.1')
        self.rate = self.library.espeak_Initialize(2, 0, None, 1)
        self.callback = self.CALLBACK(self._take)
        self.library.espeak_SetSynthCallback(self.callback)

    def _take(self, samples, count, events):
        if samples and count:
            self.samples.extend(samples[:count])
        number = 0
        while events[number].type != 0:
            event = events[number]
            number += 1
            # A clause ends with an event at position 0 that belongs to no word.
            if event.type == self.WORD and event.text_position > 0:
                self.events.append((event.sample, 'word', event.text_position - 1))
            elif event.type == self.PHONEME:
                self.events.append((event.sample, 'sound', event.id.string.decode('ascii')))
        return 0

    def speak(self, voice, words_a_minute, text):
        self.samples = array.array('h')
        self.events = []
        data = text.encode('utf-8')
        assert self.library.espeak_SetVoiceByName(voice.encode('ascii')) == 0
        self.library.espeak_SetParameter(1, words_a_minute, 0)
        self.library.espeak_Synth(data, len(data) + 1, 0, 1, 0, 1 | 0x1000, None, None)
        self.library.espeak_Synchronize()


def espeak_times(espeak, sentence):
    """A word lasts from its first sound to the next word or silence."""
    starts = {}
    position = 0
    for word in sentence.words:
        starts.update(dict.fromkeys(range(position, position + len(word.spoken[0]) + 1), word))
        position += len(word.spoken[0]) + 1
    current = None
    for sample, kind, value in espeak.events:
        if kind == 'word':
            if current and current.end is None and current.start is not None:
                current.end = sample
            following = starts[value]
            if following is not current:
                current = following
            else:
                current.end = None
        elif value.startswith('_') or not value:
            if current and current.start is not None and current.end is None:
                current.end = sample
        elif current and current.start is None:
            current.start = sample
        elif current and current.end is not None:
            current.end = None
    for word in sentence.words:
        if word.end is None:
            word.end = len(espeak.samples)
        assert word.start is not None, (sentence.spoken_text(), word.text)


def speak_espeak(engine, speed, sentences):
    espeak = Espeak()
    with tempfile.TemporaryDirectory() as folder:
        for number, sentence in enumerate(sentences):
            espeak.speak(engine, 150, sentence.spoken_text())
            espeak_times(espeak, sentence)
            path = os.path.join(folder, '%d.wav' % number)
            write_wave(path, espeak.samples, espeak.rate)
            take(sentence, path, espeak.rate, speed)


def speak(voice, sentences):
    engine, speed = voice['engine'], voice['speed']
    if engine in VOICES:
        speak_festival(engine, speed, sentences)
    else:
        speak_espeak(engine, speed, sentences)
