namespace Quickstart.Music;

/// <summary>A drum kit made of two things: a falling sine for skins, and noise for wires and metal.</summary>
internal static class Drums
{
    // The pitch of the kick falls from 165 Hz to 48 Hz; its phase is the integral of that fall, so that it has no jump.
    public static double[] Kick { get; } = Play(0.38, static (t, _, _) =>
        Math.Sin(2 * Math.PI * ((48 * t) + (117 / 28.0 * (1 - Math.Exp(-28 * t))))) * Math.Exp(-8.5 * t));

    public static double[] Snare { get; } = Play(0.3, static (t, noise, _) =>
        (0.7 * noise * Math.Exp(-17 * t)) + (0.5 * Math.Sin(2 * Math.PI * 188 * t) * Math.Exp(-26 * t)));

    // The difference of neighbors is a high-pass filter: what it leaves of noise sounds like metal.
    public static double[] ClosedHat { get; } = Play(0.09, static (t, noise, previous) => 0.5 * (noise - previous) * Math.Exp(-55 * t));

    public static double[] OpenHat { get; } = Play(0.4, static (t, noise, previous) => 0.5 * (noise - previous) * Math.Exp(-11 * t));

    private static double[] Play(double seconds, Func<double, double, double, double> wave)
    {
        var sound = new double[StereoSound.Samples(seconds)];
        uint random = 0x9E3779B9;
        double noise = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            // Marsaglia's xorshift32: the same noise on every run, so that the song has the same bytes.
            random ^= unchecked(random << 13);
            random ^= random >> 17;
            random ^= unchecked(random << 5);
            (double previous, noise) = (noise, ((double)random / uint.MaxValue * 2) - 1);
            double t = (double)i / StereoSound.SampleRate;
            sound[i] = wave(t, noise, previous) * Math.Clamp((seconds - t) / 0.01, 0, 1);
        }

        return sound;
    }
}
