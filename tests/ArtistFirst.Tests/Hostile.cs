namespace ArtistFirst.Tests;

/// <summary>Bytes as an attacker, a broken disk or a cut line would make them of good ones: always the same ones, by seed.</summary>
internal static class Hostile
{
    private static readonly byte[] Telling = [.. "\"\\{}[],:.-0129eE \n\0\u007F"u8];

    /// <summary>Gives many damaged forms of good bytes to a reader, which must take them or refuse them with its one exception.</summary>
    public static void Try<TRefusal>(byte[] good, Action<byte[]> read, int tries = 2000)
        where TRefusal : Exception
    {
        for (int seed = 0; seed < tries; seed++)
        {
            try
            {
                read(Damage(good, seed));
            }
            catch (TRefusal)
            {
                // Refused: that is right.
            }
        }
    }

    private static byte[] Damage(byte[] good, int seed)
    {
        var random = new Random(seed);
        List<byte> bytes = [.. good];
        int changes = random.Next(1, 4);
        for (int i = 0; i < changes && bytes.Count > 0; i++)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.RemoveAt(at);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(1, bytes.Count - at + 1)));
                    break;
                default:
                    bytes.Insert(at, Telling[random.Next(Telling.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
