namespace Quickstart.Music;

/// <summary>Stereo audio at 44.1 kHz while it is being made: samples around -1 to 1, louder until they are leveled.</summary>
internal sealed class StereoSound(int length)
{
    public const int SampleRate = 44_100;

    public double[] Left { get; } = new double[length];
    public double[] Right { get; } = new double[length];
    public int Length => length;

    public static int Samples(double seconds) => (int)Math.Round(seconds * SampleRate);

    /// <summary>Mixes a mono sound in. Pan runs from -1 (left) to 1 (right) at equal power; what hangs over the end is cut.</summary>
    public void Add(double atSeconds, ReadOnlySpan<double> sound, double gain, double pan = 0)
    {
        (double right, double left) = Math.SinCos((pan + 1) * Math.PI / 4);
        int start = Samples(atSeconds);
        for (int i = 0; i < sound.Length && start + i < Length; i++)
        {
            Left[start + i] += sound[i] * gain * left;
            Right[start + i] += sound[i] * gain * right;
        }
    }

    /// <summary>Changes each sample, given its index.</summary>
    public void Shape(Func<double, int, double> change)
    {
        for (int i = 0; i < Length; i++)
        {
            Left[i] = change(Left[i], i);
            Right[i] = change(Right[i], i);
        }
    }

    /// <summary>Rounds the loudest moments off, as tape does, and brings the peak to the given level (1 = full scale).</summary>
    public void Level(double peak)
    {
        Shape(static (sample, _) => Math.Tanh(sample));
        double loudest = Left.Concat(Right).Select(Math.Abs).DefaultIfEmpty().Max();
        Shape((sample, _) => loudest > 0 ? sample * peak / loudest : 0);
    }
}
