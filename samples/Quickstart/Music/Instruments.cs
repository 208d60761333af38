namespace Quickstart.Music;

/// <summary>The pitched instruments. Each plays one note (MIDI key, seconds until the key is released) as mono samples.</summary>
internal static class Instruments
{
    private const double Tau = 2 * Math.PI;

    /// <summary>An electric piano: frequency modulation for the body, and the short bell of the hammer on the tine.</summary>
    public static double[] ElectricPiano(int key, double seconds) => Play(key, seconds, release: 0.35, static (phase, t) =>
    {
        double brightness = 1.1 * Math.Exp(-2.2 * t);
        double body = Math.Sin(phase + (brightness * Math.Sin(phase)));
        double tine = 0.16 * Math.Exp(-14 * t) * Math.Sin(14 * phase);
        return (body + tine) * Math.Exp(-1.1 * t);
    });

    /// <summary>A round bass: six harmonics, the upper ones gone first, as a closing low-pass filter would leave them.</summary>
    public static double[] Bass(int key, double seconds) => Play(key, seconds, release: 0.06, static (phase, t) =>
    {
        double sum = 0;
        for (int harmonic = 1; harmonic <= 6; harmonic++)
        {
            sum += Math.Sin(harmonic * phase) / harmonic * Math.Exp(-1.6 * (harmonic - 1) * t);
        }

        return sum * Math.Exp(-0.9 * t);
    });

    /// <summary>A breathy lead: odd harmonics of a soft triangle, with vibrato that sets in after a moment.</summary>
    public static double[] Lead(int key, double seconds) => Play(key, seconds, release: 0.18, static (phase, t) =>
    {
        double vibrato = 0.35 * Math.Min(1, t / 0.4) * Math.Sin(Tau * 5.2 * t);
        double p = phase + vibrato;
        return (Math.Sin(p) - (Math.Sin(3 * p) / 9) + (Math.Sin(5 * p) / 25)) * Math.Exp(-0.5 * t);
    });

    private static double[] Play(int key, double seconds, double release, Func<double, double, double> wave)
    {
        double frequency = 440 * Math.Pow(2, (key - 69) / 12.0);
        var sound = new double[StereoSound.Samples(seconds + release)];
        for (int i = 0; i < sound.Length; i++)
        {
            double t = (double)i / StereoSound.SampleRate;
            double attack = Math.Min(1, t / 0.006); // so that no note clicks
            double fall = Math.Clamp(1 - ((t - seconds) / release), 0, 1);
            sound[i] = wave(Tau * frequency * t, t) * attack * fall * fall;
        }

        return sound;
    }
}
