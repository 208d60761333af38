namespace Quickstart.Music;

/// <summary>A small room after Schroeder (1962): damped echoes in parallel, smeared by all-pass filters.</summary>
internal static class Reverb
{
    // Delays in samples without a common divisor, so that the echoes do not pile up on one pitch.
    private static readonly int[] Echoes = [1557, 1617, 1491, 1422];
    private static readonly int[] Smears = [225, 556];

    /// <summary>Adds the room to a sound. The right ear hears slightly longer echoes, which makes the room wide.</summary>
    public static void AddTo(StereoSound sound, double amount)
    {
        Add(sound.Left, amount, spread: 0);
        Add(sound.Right, amount, spread: 23);
    }

    private static void Add(double[] channel, double amount, int spread)
    {
        var room = new double[channel.Length];
        Array.ForEach(Echoes, delay => Echo(channel, room, delay + spread));
        Array.ForEach(Smears, delay => Smear(room, delay + spread));
        for (int i = 0; i < channel.Length; i++)
        {
            channel[i] += amount * room[i];
        }
    }

    private static void Echo(double[] dry, double[] room, int delay)
    {
        var line = new double[delay];
        for (int i = 0; i < dry.Length; i++)
        {
            room[i] += line[i % delay] / Echoes.Length;
            double damped = (0.7 * line[i % delay]) + (0.3 * line[(i + 1) % delay]); // walls take the treble first
            line[i % delay] = dry[i] + (0.78 * damped);
        }
    }

    private static void Smear(double[] room, int delay)
    {
        var line = new double[delay];
        for (int i = 0; i < room.Length; i++)
        {
            (double input, double delayed) = (room[i], line[i % delay]);
            (room[i], line[i % delay]) = (delayed - (0.5 * input), input + (0.5 * delayed));
        }
    }
}
