using System.Text;

namespace ArtistFirst.Tests;

public class IdentifierVectorTests
{
    [Fact]
    public void Isrc_reads_its_vectors() => Check<Isrc>("isrc", why => !why.StartsWith("strict mode only", StringComparison.Ordinal));

    [Fact]
    public void Iswc_reads_its_vectors() => Check<Iswc>("iswc");

    [Fact]
    public void Isni_reads_its_vectors() => Check<Isni>("isni");

    [Fact]
    public void IpiName_reads_its_vectors() => Check<IpiName>("ipiName");

    [Fact]
    public void IpiBase_reads_its_vectors() => Check<IpiBase>("ipiBase");

    [Fact]
    public void Dpid_reads_its_vectors() => Check<Dpid>("dpid");

    [Fact]
    public void Icpn_reads_its_vectors() => Check<Icpn>("gtin");

    [Fact]
    public void Grid_reads_its_vectors() => Check<Grid>("grid");

    [Fact]
    public void MusicBrainzId_reads_its_vectors() => Check<MusicBrainzId>("mbid");

    [Fact]
    public void SpotifyUri_reads_its_vectors() => Check<SpotifyUri>("spotify");

    [Fact]
    public void Isrc_strict_vectors_have_no_allocated_prefix()
    {
        (string text, _) = Assert.Single(IdentifierVectors.Invalid("isrc"), item => item.Why.StartsWith("strict mode only", StringComparison.Ordinal));
        Assert.False(Isrc.Parse(text).HasAllocatedPrefix);
        Assert.True(Isrc.Parse("USPR37300012").HasAllocatedPrefix);
        Assert.False(Isrc.Parse("AA6Q72000047").HasAllocatedPrefix);
    }

    private static void Check<T>(string section, Func<string, bool>? isInvalid = null)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        foreach ((string text, string canonical) in IdentifierVectors.Valid(section))
        {
            Assert.True(T.TryParse(text, null, out T? value), text);
            Assert.Equal(canonical, value.ToString());
            Assert.Equal(value, T.Parse(Encoding.UTF8.GetBytes(text), null));
            Assert.Equal(value, T.Parse(canonical, null));
        }

        foreach ((string text, string why) in IdentifierVectors.Invalid(section).Where(item => isInvalid?.Invoke(item.Why) ?? true))
        {
            Assert.False(T.TryParse(text, null, out _), $"{text}: {why}");
            Assert.False(T.TryParse(Encoding.UTF8.GetBytes(text), null, out _), $"{text}: {why}");
            Assert.Throws<FormatException>(() => T.Parse(text, null));
        }
    }
}
