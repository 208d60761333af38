namespace Quickstart.Music;

/// <summary>A drum kit made of two things: a falling sine for skins, and noise for wires and metal.</summary>
internal static class Drums
{
    // The pitch of the kick falls from 165 Hz to 48 Hz; its phase is the integral of that fall, so that it has no jump.
    public static double[] Kick { get; } = Play(0.38, static (t, _) =>
        Math.Sin(2 * Math.PI * ((48 * t) + (117 / 28.0 * (1 - Math.Exp(-28 * t))))) * Math.Exp(-8.5 * t));

    public static double[] Snare { get; } = Play(0.3, static (t, noise) =>
        (0.7 * noise * Math.Exp(-17 * t)) + (0.5 * Math.Sin(2 * Math.PI * 188 * t) * Math.Exp(-26 * t)));

    public static double[] ClosedHat { get; } = Metal(seconds: 0.09, decay: 55);
    public static double[] OpenHat { get; } = Metal(seconds: 0.4, decay: 11);

    /// <summary>The difference of neighbors is a high-pass filter: what it leaves of noise sounds like metal.</summary>
    private static double[] Metal(double seconds, double decay)
    {
        double previous = 0;
        return Play(seconds, (t, noise) => 0.5 * (noise - Interlocked.Exchange(ref previous, noise)) * Math.Exp(-decay * t));
    }

    private static double[] Play(double seconds, Func<double, double, double> wave)
    {
        var sound = new double[StereoSound.Samples(seconds)];
        uint noise = 0x9E3779B9;
        for (int i = 0; i < sound.Length; i++)
        {
            // Marsaglia's xorshift32: the same noise on every run, so that the song has the same bytes.
            noise ^= unchecked(noise << 13);
            noise ^= noise >> 17;
            noise ^= unchecked(noise << 5);
            double t = (double)i / StereoSound.SampleRate;
            double fade = Math.Clamp((seconds - t) / 0.01, 0, 1);
            sound[i] = wave(t, ((double)noise / uint.MaxValue * 2) - 1) * fade;
        }

        return sound;
    }
}
