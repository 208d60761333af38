using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Signing.Tests;

/// <summary>Property checks with a fixed seed, and hostile inputs for parsers.</summary>
internal static class Checks
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20_261_122, 7);

    /// <summary>A quarter each: random bytes, the sample cut off, the sample with one to three bytes changed (most of them to others of its own), the sample with bytes put in or taken out.</summary>
    public static Arbitrary<byte[]> Mutations(byte[] sample)
    {
        Gen<byte> value = Gen.Choose(0, 255).Select(number => (byte)number);
        Gen<byte> familiar = Gen.Elements(sample);
        Gen<int> position = Gen.Choose(0, sample.Length - 1);
        Gen<byte[]> random = value.ArrayOf();
        Gen<byte[]> cut = position.Select(length => sample[..length]);
        Gen<byte[]> changed = from count in Gen.Choose(1, 3) from changes in position.Zip(Gen.OneOf(value, familiar, familiar)).ArrayOf(count) select Changed(sample, changes);
        Gen<byte[]> moved = position.Zip(value.ArrayOf(3)).Select(change => Moved(sample, change.Item1, change.Item2));
        return Gen.OneOf(random, cut, changed, moved).ToArbitrary();
    }

    /// <summary>Whether the parser answers: with a result, or with the exception for broken bytes. Any other exception is a defect.</summary>
    public static bool IsAnswered(Action parse)
    {
        try
        {
            parse();
            return true;
        }
        catch (KeyFormatException)
        {
            return true;
        }
    }

    private static byte[] Moved(byte[] sample, int position, byte[] inserted)
    {
        int removed = Math.Min(inserted[0] % 8, sample.Length - position);
        return [.. sample[..position], .. inserted, .. sample[(position + removed)..]];
    }

    private static byte[] Changed(byte[] sample, (int Position, byte Value)[] changes)
    {
        byte[] copy = [.. sample];
        foreach ((int position, byte value) in changes)
        {
            copy[position] = value;
        }

        return copy;
    }
}
