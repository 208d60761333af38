using System.Collections.Immutable;
using System.Text;

namespace ArtistFirst;

/// <summary>The kinds of values that several rows of a register file have: ids, instants, territories, lists of names.</summary>
internal static class RegisterValues
{
    private const int LongestCode = 256;
    private const string IdForm = "an id of 1 to 64 letters, digits, '.', '_', ':' and '-'";

    public static string ReadId(ref JsonCursor json, Interned interned)
    {
        ReadOnlySpan<byte> id = json.ReadCode(IdForm);
        return NameText.IsName(id, colon: true) ? interned.Text(id) : throw json.Unexpected(IdForm);
    }

    public static DateTimeOffset ReadInstant(ref JsonCursor json) =>
        InstantText.TryParse(json.ReadCode(InstantText.Form), out DateTimeOffset instant) ? instant : throw json.Unexpected(InstantText.Form);

    public static TerritorySet ReadTerritories(ref JsonCursor json)
    {
        const string Form = "codes of two capital letters, each once, or * and behind it what is taken out of the world, such as -DE";
        TerritorySet set = TerritorySet.Empty;
        Span<char> entry = stackalloc char[3];
        json.BeginList();
        for (bool isFirst = true; json.TryReadEntry(); isFirst = false)
        {
            ReadOnlySpan<byte> code = json.ReadCode(Form);
            bool isCode = code.Length is >= 1 and <= 3 && !code.ContainsAnyInRange((byte)'a', (byte)'z') && Ascii.IsValid(code);
            if (!isCode || TerritoryListText.Add(ref set, entry[..Encoding.ASCII.GetChars(code, entry)], isFirst) is not null)
            {
                throw json.Unexpected(Form);
            }
        }

        return set.IsEmpty ? throw json.Unexpected("at least one territory", "an empty list") : set;
    }

    public static Share ReadShare(ref JsonCursor json)
    {
        const string Form = "a share: 'unknown', a percentage such as '33.34', or a fraction of the whole such as '1/3'";
        Span<char> text = stackalloc char[24];
        ReadOnlySpan<byte> code = json.ReadCode(Form);
        return Encoding.UTF8.TryGetChars(code, text, out int length) && Share.TryParse(text[..length], out Share share) ? share : throw json.Unexpected(Form);
    }

    /// <summary>A licensee: what the <c>sub</c> of a license holds.</summary>
    public static string ReadLicensee(ref JsonCursor json, Interned interned)
    {
        const string Form = "a licensee: 1 to 256 visible ASCII characters, as the sub of its licenses has them";
        ReadOnlySpan<byte> code = json.ReadCode(Form);
        return code.Length is >= 1 and <= LongestCode && !code.ContainsAnyExceptInRange((byte)'!', (byte)'~') ? interned.Text(code) : throw json.Unexpected(Form);
    }

    /// <summary>One of a closed set of words; which, counted from 0.</summary>
    public static int ReadWord(ref JsonCursor json, WireNames words)
    {
        int place = words.Find(json.ReadCode("a word of a closed list"));
        return place >= 0 ? place : throw json.Unexpected($"one of {string.Join(", ", words.All!)}");
    }

    /// <summary>A list of words of a closed set, each once, as bits; where <paramref name="star"/> is given, a lone * stands for it.</summary>
    public static int ReadWords(ref JsonCursor json, WireNames words, int star = 0)
    {
        int bits = 0;
        json.BeginList();
        while (json.TryReadEntry())
        {
            bool isStar = star != 0 && json.ReadCode("a word of a closed list").SequenceEqual("*"u8);
            int bit = isStar ? star : 1 << ReadWord(ref json, words);
            if ((bits & bit) != 0)
            {
                throw json.Unexpected("each word once");
            }

            bits |= bit;
        }

        return bits != 0 ? bits : throw json.Unexpected("at least one word", "an empty list");
    }

    public static ImmutableArray<T> ReadIdentifiers<T>(ref JsonCursor json, int most)
        where T : IIdentifier<T>
    {
        ImmutableArray<T>.Builder list = ImmutableArray.CreateBuilder<T>();
        json.BeginList();
        while (json.TryReadEntry())
        {
            T value = json.ReadIdentifier<T>();
            if (list.Contains(value) || list.Count == most)
            {
                throw json.Unexpected($"at most {most} entries, each once");
            }

            list.Add(value);
        }

        return list.DrainToImmutable();
    }
}
