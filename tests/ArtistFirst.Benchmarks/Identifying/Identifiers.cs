using System.Globalization;
using System.Text;
using ArtistFirst.Benchmarks.Measuring;

namespace ArtistFirst.Benchmarks.Identifying;

/// <summary>
/// Reading identifiers from text, checks included. Each contender goes round a column of different texts and fills a column of values, as a reader of
/// reports does: of one text alone the processor would learn the branches, and what nobody keeps the compiler need not work out.
/// </summary>
internal static class Identifiers
{
    private const int Rows = 256;
    private const string Digits = "0123456789";
    private const string Alphanumerics = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static void Measure(Report report) => report.Add("Reading an identifier", "at most 15 ns, no allocation", Rounds.Measure(
    [
        .. Both<Unread>("nothing: the loop alone", Drawn(Digits, 12)),
        .. Both<long>("long, 12 digits (base class library)", Drawn(Digits, 12)),
        Chars<Guid>("Guid (base class library)", DrawnGuid),
        .. Both<Isrc>("Isrc", Drawn(Digits, 7, "SE6HX")),
        .. Both<Iswc>("Iswc", Checked<Iswc>(Digits, 9, "T")),
        .. Both<Isni>("Isni", Checked<Isni>(Digits, 15)),
        .. Both<IpiName>("IpiName", Checked<IpiName>(Digits, 9)),
        .. Both<IpiBase>("IpiBase", Checked<IpiBase>(Digits, 9, "I")),
        .. Both<Dpid>("Dpid", Checked<Dpid>(Alphanumerics, 10, "PADPIDA")),
        .. Both<Icpn>("Icpn", Checked<Icpn>(Digits, 12)),
        .. Both<Grid>("Grid", Checked<Grid>(Alphanumerics, 15, "A1")),
        .. Both<Territory>("Territory", static random => random.GetItems(["SE", "US", "GB", "DE", "FR", "JP", "BR", "ZA"], 1)[0]),
    ]));

    private static Contender[] Both<T>(string name, Func<Random, string> draw)
        where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>
        => [Chars<T>(name, draw), Bytes<T>($"{name}, UTF-8", draw)];

    private static Contender Chars<T>(string name, Func<Random, string> draw)
        where T : struct, ISpanParsable<T>
    {
        string[] texts = Column(draw);
        T[] values = new T[Rows];
        return new Contender(name, count =>
        {
            for (int i = 0; i < count; i++)
            {
                string text = texts[i & (Rows - 1)];
                Require(T.TryParse(text.AsSpan(), CultureInfo.InvariantCulture, out values[i & (Rows - 1)]), text);
            }
        });
    }

    private static Contender Bytes<T>(string name, Func<Random, string> draw)
        where T : struct, IUtf8SpanParsable<T>
    {
        string[] texts = Column(draw);
        byte[][] utf8 = [.. texts.Select(Encoding.UTF8.GetBytes)];
        T[] values = new T[Rows];
        return new Contender(name, count =>
        {
            for (int i = 0; i < count; i++)
            {
                Require(T.TryParse(utf8[i & (Rows - 1)], CultureInfo.InvariantCulture, out values[i & (Rows - 1)]), texts[i & (Rows - 1)]);
            }
        });
    }

    private static string[] Column(Func<Random, string> draw)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Rows).Select(_ => draw(random))];
    }

    private static Func<Random, string> Drawn(string alphabet, int length, string prefix = "")
        => random => prefix + new string(random.GetItems<char>(alphabet, length));

    private static string DrawnGuid(Random random)
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString("D");
    }

    /// <summary>Completed by the one check that is right, in the canonical spelling.</summary>
    private static Func<Random, string> Checked<T>(string alphabet, int length, string prefix = "")
        where T : struct, ISpanParsable<T>
    {
        string[] checks = [.. Alphanumerics.Select(check => check.ToString()), .. Enumerable.Range(0, 100).Select(check => check.ToString("D2", CultureInfo.InvariantCulture))];
        Func<Random, string> draw = Drawn(alphabet, length, prefix);
        return random =>
        {
            string text = draw(random);
            return checks.Select(check => T.TryParse(text + check, CultureInfo.InvariantCulture, out T value) ? value.ToString()! : string.Empty).First(canonical => canonical.Length > 0);
        };
    }

    private static void Require(bool isRead, string text)
    {
        if (!isRead)
        {
            throw new FormatException($"Expected '{text}' to be read.");
        }
    }
}
