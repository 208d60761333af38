namespace Quickstart.Music;

/// <summary>"Two People, One Piano": five bars in C major, about 13 seconds, the same bytes on every run.</summary>
internal static class Song
{
    public const double BeatsPerMinute = 92;
    private const double Beat = 60 / BeatsPerMinute;
    // Dm9, G13, Cmaj9, Am9, and home on Cmaj9; MIDI keys, the bass note first.
    private static readonly int[][] Chords =
    [
        [38, 53, 57, 60, 64],
        [43, 53, 57, 59, 64],
        [36, 52, 55, 59, 62],
        [45, 52, 55, 60, 71],
        [36, 52, 55, 59, 62],
    ];

    // (beat, length in beats, MIDI key)
    private static readonly (double Beat, double Length, int Key)[] Melody =
    [
        (0.5, 0.5, 69), (1, 0.5, 72), (1.5, 1, 76), (3, 0.5, 74), (3.5, 1, 72),
        (5, 0.5, 71), (5.5, 0.5, 74), (6, 1.4, 76), (7.5, 0.5, 79),
        (8, 1.5, 79), (9.5, 0.5, 76), (10, 0.5, 74), (10.5, 1.4, 71),
        (12.5, 0.5, 72), (13, 0.5, 76), (13.5, 0.5, 79), (14, 0.9, 81), (15, 0.5, 79), (15.5, 0.5, 74),
        (16, 3, 76),
    ];

    /// <summary>Plays the song into a WAV file.</summary>
    public static void Write(Stream output)
    {
        var song = new StereoSound(StereoSound.Samples(20 * Beat));
        AddMelody(song);
        AddChords(song);
        Reverb.AddTo(song, amount: 0.55);
        AddBass(song);
        AddDrums(song);
        song.Level(peak: 0.86);
        song.Shape((sample, i) => sample * Math.Min(1, (song.Length - i) / (0.8 * StereoSound.SampleRate))); // fades out
        WaveFile.Write(output, song);
    }

    /// <summary>Every second eighth note comes a little late: the song is swung.</summary>
    private static double At(double beat) => (beat + (beat % 1 == 0.5 ? 0.09 : 0)) * Beat;

    private static void AddMelody(StereoSound song)
    {
        foreach ((double beat, double length, int key) in Melody)
        {
            double[] note = Instruments.Lead(key, length * Beat);
            song.Add(At(beat), note, gain: 0.15, pan: 0.1);
            song.Add(At(beat) + (0.75 * Beat), note, gain: 0.045, pan: -0.6); // an echo, a dotted eighth later
        }
    }

    private static void AddChords(StereoSound song)
    {
        for (int bar = 0; bar < Chords.Length; bar++)
        {
            for (int voice = 1; voice < Chords[bar].Length; voice++)
            {
                int key = Chords[bar][voice];
                double strum = 0.012 * voice;
                double pan = -0.5 + (0.28 * voice);
                song.Add(At(bar * 4) + strum, Instruments.ElectricPiano(key, 1.6 * Beat), 0.13, pan);
                song.Add(At((bar * 4) + 2.5) + strum, Instruments.ElectricPiano(key, 1.2 * Beat), 0.1, pan);
            }
        }
    }

    private static void AddBass(StereoSound song)
    {
        for (int bar = 0; bar < Chords.Length - 1; bar++)
        {
            int root = Chords[bar][0];
            int next = Chords[bar + 1][0];
            (double Beat, double Length, int Key)[] line = [(0, 1.4, root), (1.5, 0.4, root), (2, 0.9, root + 7), (3.5, 0.4, next > root ? next - 1 : next + 1)];
            Array.ForEach(line, note => song.Add(At((bar * 4) + note.Beat), Instruments.Bass(note.Key, note.Length * Beat), 0.26));
        }

        song.Add(At(16), Instruments.Bass(Chords[^1][0], 3 * Beat), 0.32);
    }

    private static void AddDrums(StereoSound song)
    {
        for (int bar = 0; bar < Chords.Length - 1; bar++)
        {
            double start = bar * 4;
            Array.ForEach([0, 1.5, 2.5], beat => song.Add(At(start + beat), Drums.Kick, 0.55));
            Array.ForEach([1.0, 3], beat => song.Add(At(start + beat), Drums.Snare, 0.34, 0.05));
            for (int eighth = 0; eighth < 8; eighth++)
            {
                song.Add(At(start + (eighth / 2.0)), eighth == 7 ? Drums.OpenHat : Drums.ClosedHat, eighth % 2 == 0 ? 0.3 : 0.2, 0.35);
            }
        }

        song.Add(At(16), Drums.Kick, 0.55);
        song.Add(At(16), Drums.OpenHat, 0.32, 0.35);
    }
}
