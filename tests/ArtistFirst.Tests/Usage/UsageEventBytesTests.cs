using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests.Usage;

public sealed class UsageEventBytesTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20261122, 7);

    [Fact]
    public void Each_kind_of_event_reads_back_as_it_was_written()
    {
        Assert.All(Some.EventsOfEachKind(), usage => Assert.Equal(usage, UsageEvent.FromCanonicalBytes(usage.ToCanonicalBytes())));
    }

    // Composed with Python's cbor2 (canonical=True) and hashlib from docs/ledger-format.md alone.
    [Theory]
    [InlineData(UsageEventKind.Authorized, "8978f3b9b2cd814acc5199c16c84af0505e55d502a67445b52500f95212fa787")]
    [InlineData(UsageEventKind.Delivered, "223b2803e2e250d3cdefa65c635193b43d596a5d0e07cbd71c73fa36570f0400")]
    [InlineData(UsageEventKind.Failed, "db97fb0f43c69541cbe2a7ae98a1c89a3849bf8d02c53dd8c2258a72129770e5")]
    [InlineData(UsageEventKind.Corrected, "97bd1b9f92a71be343d0378d3ce0ffb5df7bf4daece1844cd0797a5def3ee69b")]
    public void Hash_is_that_of_another_implementation(UsageEventKind kind, string hash)
    {
        UsageEvent usage = Some.EventsOfEachKind().Single(usage => usage.Kind == kind);

        Assert.Equal(hash, usage.ComputeHash().ToString());
    }

    [Fact]
    public void Smallest_event_reads_back_as_it_was_written()
    {
        UsageEvent usage = Some.Authorized() with { Model = null, Destination = Destination.None, Duties = Duties.None, ConsentVersion = string.Empty, GrantIndex = 0 };

        Assert.Equal(usage, UsageEvent.FromCanonicalBytes(usage.ToCanonicalBytes()));
    }

    [Fact]
    public void Bytes_do_not_depend_on_the_order_of_sources_or_the_time_zone_of_the_instant()
    {
        UsageEvent usage = Some.Authorized().Deliver(Some.Delivery(), Some.Authorized().At);
        UsageEvent same = usage with
        {
            At = usage.At.ToOffset(TimeSpan.FromHours(9)),
            Delivery = Some.Delivery() with { Sources = [.. Some.Delivery().Sources.Reverse()] },
        };

        Assert.Equal(usage.ToCanonicalBytes(), same.ToCanonicalBytes());
        Assert.Equal(usage.ComputeHash(), same.ComputeHash());
    }

    [Fact]
    public void Hash_is_the_leaf_hash_of_RFC_6962()
    {
        UsageEvent usage = Some.Authorized();

        Assert.Equal(Sha256Hash.Of([0, .. usage.ToCanonicalBytes()]), usage.ComputeHash());
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        foreach (byte[] bytes in Some.EventsOfEachKind().Select(usage => usage.ToCanonicalBytes()))
        {
            for (int length = 0; length < bytes.Length; length++)
            {
                Assert.Throws<UsageFormatException>(() => UsageEvent.FromCanonicalBytes(bytes.AsSpan(0, length)));
            }

            Assert.Throws<UsageFormatException>(() => UsageEvent.FromCanonicalBytes([.. bytes, 0]));
        }
    }

    [Fact]
    public void Every_flipped_bit_is_refused_or_another_event()
    {
        foreach (UsageEvent usage in Some.EventsOfEachKind())
        {
            byte[] bytes = usage.ToCanonicalBytes();
            for (int bit = 0; bit < 8 * bytes.Length; bit++)
            {
                byte[] flipped = [.. bytes];
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.NotEqual(usage, ReadOrNull(flipped));
            }
        }
    }

    [Fact]
    public void Random_bytes_are_refused() => Check.One(
        Seeded, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ReadOrNull(bytes) is null));

    [Fact]
    public void Bytes_changed_at_random_never_read_as_what_writes_other_bytes() => Check.One(
        Seeded,
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Kind, NonNegativeInt At, byte Value, byte More)>(), change =>
        {
            byte[] bytes = Some.EventsOfEachKind().ElementAt(change.Kind % 5).ToCanonicalBytes();
            bytes[change.At.Get * 31 % bytes.Length] = change.Value;
            bytes[change.At.Get * 17 % bytes.Length] = change.More;
            return ReadOrNull(bytes) is not { } read || read.ToCanonicalBytes().SequenceEqual(bytes);
        }));

    [Theory]
    [InlineData("82", "fewer parts than three")]
    [InlineData("8302A0A0", "an unknown version")]
    [InlineData("83181801A0A0", "a version that is not in its shortest form")]
    [InlineData("8301BFFFA0", "a map of indefinite length")]
    [InlineData("8301BB7FFFFFFFFFFFFFFFA0", "a map of more entries than there is room for")]
    [InlineData("8301A1005BFFFFFFFFFFFFFFFFA0", "more bytes than there are")]
    [InlineData("9BFFFFFFFFFFFFFFFF", "an array of 2^64 - 1 values")]
    [InlineData("8301A10050000000000000000000000000000000000000", "the nil operation id")]
    public void Malformed_bytes_are_refused(string hex, string fault)
    {
        UsageFormatException refusal = Assert.Throws<UsageFormatException>(() => UsageEvent.FromCanonicalBytes(Convert.FromHexString(hex)));

        Assert.True(refusal.Message.StartsWith("Expected", StringComparison.Ordinal), fault);
    }

    private static UsageEvent? ReadOrNull(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return UsageEvent.FromCanonicalBytes(bytes);
        }
        catch (UsageFormatException)
        {
            return null;
        }
    }
}
