using System.Globalization;
using System.Text;
using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Identifying;

/// <summary>Reading identifiers from text, checks included.</summary>
internal static class Identifiers
{
    private delegate bool Reader<T>(ReadOnlySpan<char> text, out T value);

    private delegate bool Utf8Reader<T>(ReadOnlySpan<byte> text, out T value);

    public static void Measure(Report report) => report.Add("Reading an identifier", "at most 15 ns, no allocation", Rounds.Measure(
    [
        Of<long>("long, 12 digits (base class library)", "034524680123", static (text, out value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)),
        Of<Guid>("Guid (base class library)", "6bb97d18-5bfb-4b1e-8f0c-7a6f1a9f0f6e", static (text, out value) => Guid.TryParseExact(text, "D", out value)),
        .. Both<Isrc>("Isrc", "SE6HX2600001", Isrc.TryParse, Isrc.TryParse),
        .. Both<Iswc>("Iswc", "T0345246801", Iswc.TryParse, Iswc.TryParse),
        .. Both<Isni>("Isni", "0000000121707484", Isni.TryParse, Isni.TryParse),
        .. Both<IpiName>("IpiName", "00014107338", IpiName.TryParse, IpiName.TryParse),
        .. Both<IpiBase>("IpiBase", "I0000002297", IpiBase.TryParse, IpiBase.TryParse),
        .. Both<Dpid>("Dpid", "PADPIDA2013020802I", Dpid.TryParse, Dpid.TryParse),
        .. Both<Icpn>("Icpn", "5901234123457", Icpn.TryParse, Icpn.TryParse),
        .. Both<Grid>("Grid", "A12425GABC1234002M", Grid.TryParse, Grid.TryParse),
        .. Both<Territory>("Territory", "SE", Territory.TryParse, Territory.TryParse),
    ]));

    private static Contender[] Both<T>(string name, string text, Reader<T> read, Utf8Reader<T> readUtf8)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return
        [
            Of(name, text, read),
            new Contender($"{name}, UTF-8", count =>
            {
                for (int i = 0; i < count; i++)
                {
                    Require(readUtf8(bytes, out _), text);
                }
            }),
        ];
    }

    private static Contender Of<T>(string name, string text, Reader<T> read) => new(name, count =>
    {
        for (int i = 0; i < count; i++)
        {
            Require(read(text, out _), text);
        }
    });

    private static void Require(bool isRead, string text)
    {
        if (!isRead)
        {
            throw new FormatException($"Expected '{text}' to be read.");
        }
    }
}
