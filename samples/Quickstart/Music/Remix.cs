namespace Quickstart.Music;

/// <summary>A club remix of whatever it is given: faster and higher, a filter that opens, and a beat that makes the music breathe.</summary>
internal static class Remix
{
    /// <summary>Three semitones up on the turntable: pitch and tempo rise together.</summary>
    private static readonly double Speed = Math.Pow(2, 3 / 12.0);

    /// <summary>Remixes a WAV file. The tempo of the original is the song's own.</summary>
    /// <exception cref="InvalidDataException">The original is not 16-bit stereo PCM at 44.1 kHz.</exception>
    public static async Task WriteAsync(Stream original, Stream output, CancellationToken cancellationToken = default)
    {
        await using var bytes = new MemoryStream();
        await original.CopyToAsync(bytes, cancellationToken);
        StereoSound sound = WaveFile.Read(bytes.ToArray());
        StereoSound remix = new((int)(Math.Max(0, sound.Length - 2) / Speed));
        double beat = 60 / (Song.BeatsPerMinute * Speed);
        Transform(sound.Left, remix.Left);
        Transform(sound.Right, remix.Right);
        remix.Shape((sample, i) => sample * Math.Min(1, 0.35 + (1.2 * (i / (beat * StereoSound.SampleRate) % 1)))); // breathes
        AddBeat(remix, beat);
        remix.Level(peak: 0.86);
        WaveFile.Write(output, remix);
    }

    /// <summary>
    /// Reads the channel faster than it was recorded, through a resonant low-pass filter (Chamberlin's state variable form) that
    /// rises from 350 Hz to 7 kHz over the first half.
    /// </summary>
    private static void Transform(double[] channel, double[] remix)
    {
        double low = 0, band = 0;
        for (int i = 0; i < remix.Length; i++)
        {
            int index = (int)(i * Speed);
            double sample = double.Lerp(channel[index], channel[index + 1], (i * Speed) - index);
            double cutoff = 350 * Math.Pow(20, Math.Min(1, 2.0 * i / remix.Length));
            double f = 2 * Math.Sin(Math.PI * cutoff / StereoSound.SampleRate);
            low += f * band;
            band += f * (sample - low - (0.7 * band));
            remix[i] = low;
        }
    }

    private static void AddBeat(StereoSound sound, double beat)
    {
        for (int i = 0; (i + 1) * beat * StereoSound.SampleRate < sound.Length; i++)
        {
            sound.Add(i * beat, Drums.Kick, 0.8);
            sound.Add(i * beat, Drums.Snare, i % 2 == 0 ? 0 : 0.35, -0.1);
            sound.Add((i + 0.5) * beat, Drums.OpenHat, 0.28, 0.2);
        }
    }
}
