namespace ArtistFirst.Tests.Usage;

public sealed class UsageEventTests
{
    private static readonly UsageEvent Authorized = Some.Authorized();

    [Fact]
    public void Instants_are_kept_in_UTC_and_to_the_microsecond()
    {
        var at = new DateTimeOffset(2026, 11, 22, 14, 0, 0, TimeSpan.FromHours(2));

        UsageEvent usage = Authorized with { At = at.AddTicks(19) };

        Assert.Equal(at.AddTicks(10), usage.At);
        Assert.Equal(TimeSpan.Zero, usage.At.Offset);
    }

    [Fact]
    public void Retry_may_differ_in_what_is_recorded_once()
    {
        UsageEvent retry = Authorized with
        {
            At = Authorized.At.AddHours(1),
            LicenseId = "another-license-0001",
            GrantIndex = 0,
            Duties = Duties.None,
            ConsentVersion = "https://registry.example@43",
        };

        Assert.NotEqual(Authorized, retry);
        Assert.True(retry.IsRetryOf(Authorized));
    }

    [Fact]
    public void Retry_of_a_delivery_may_have_another_manifest_and_another_order_of_sources()
    {
        UsageEvent delivered = Authorized.Deliver(Some.Delivery(), Authorized.At);
        UsageDelivery again = Some.Delivery() with { ManifestId = null, Sources = [.. Some.Delivery().Sources.Reverse()] };

        Assert.True(Authorized.Deliver(again, Authorized.At.AddMinutes(1)).IsRetryOf(delivered));
    }

    [Fact]
    public void Retry_of_a_failure_or_a_correction_may_tell_another_cause_or_case()
    {
        UsageEvent failed = Authorized.Fail(UsageFailure.NoAudio, Authorized.At);
        UsageEvent corrected = Authorized.Correct(Some.Correction(), Authorized.At);

        Assert.True(Authorized.Fail(UsageFailure.Cancelled, Authorized.At).IsRetryOf(failed));
        Assert.True(Authorized.Correct(Some.Correction() with { CaseId = "case-18" }, Authorized.At).IsRetryOf(corrected));
    }

    public static TheoryData<string, UsageEvent> OtherUses => new()
    {
        { "operation", Authorized with { OperationId = OperationId.From("another") } },
        { "kind", Authorized.Start(Authorized.At) },
        { "recording", Authorized with { Recording = Isrc.Parse("GBAYE0000351") } },
        { "uses", Authorized with { Uses = Uses.Remix } },
        { "territory", Authorized with { Territory = Territory.Parse("NO") } },
        { "processing territory", Authorized with { ProcessingTerritory = Territory.Parse("US") } },
        { "licensee", Authorized with { Licensee = "https://other.example" } },
        { "model", Authorized with { Model = null } },
        { "destination", Authorized with { Destination = Destination.DspRelease } },
    };

    [Theory]
    [MemberData(nameof(OtherUses))]
    public void Another_use_is_no_retry(string difference, UsageEvent other)
    {
        Assert.False(other.IsRetryOf(Authorized), difference);
        Assert.False(Authorized.IsRetryOf(other), difference);
    }

    [Fact]
    public void Another_output_or_another_weight_is_no_retry_of_a_delivery()
    {
        UsageEvent delivered = Authorized.Deliver(Some.Delivery(), Authorized.At);
        UsageSource first = Some.Delivery().Sources[0];
        UsageSource lighter = first with { Weights = first.Weights with { Master = first.Weights.Master - 1 } };

        Assert.False(Authorized.Deliver(Some.Delivery() with { OutputHash = Sha256Hash.Of("another"u8) }, Authorized.At).IsRetryOf(delivered));
        Assert.False(Authorized.Deliver(Some.Delivery() with { Sources = [lighter, Some.Delivery().Sources[1]] }, Authorized.At).IsRetryOf(delivered));
    }

    public static TheoryData<string, UsageEvent> Incomplete => new()
    {
        { "operation id", Authorized with { OperationId = default } },
        { "kind", Authorized with { Kind = UsageEventKind.None } },
        { "kind", Authorized with { Kind = (UsageEventKind)6 } },
        { "recording", Authorized with { Recording = default } },
        { "use", Authorized with { Uses = Uses.None } },
        { "territory", Authorized with { Territory = default } },
        { "processing territory", Authorized with { ProcessingTerritory = default } },
        { "destination", Authorized with { Destination = (Destination)6 } },
        { "duties", Authorized with { Duties = (Duties)128 } },
        { "grant index", Authorized with { GrantIndex = -1 } },
        { "grant index", Authorized with { GrantIndex = 65_536 } },
        { "1970", Authorized with { At = DateTimeOffset.UnixEpoch.AddTicks(-1) } },
        { "Licensee", Authorized with { Licensee = string.Empty } },
        { "Licensee", Authorized with { Licensee = "Jane Doe" } },
        { "Licensee", Authorized with { Licensee = "https://studio.example/\u202E" } },
        { "LicenseId", Authorized with { LicenseId = new string('a', 257) } },
        { "ConsentVersion", Authorized with { ConsentVersion = "line\nbreak" } },
        { "failure", Authorized with { Failure = UsageFailure.Faulted } },
        { "failure", Authorized.Fail(UsageFailure.None, Authorized.At) },
        { "delivery", Authorized with { Delivery = Some.Delivery() } },
        { "delivery", Authorized with { Kind = UsageEventKind.Delivered } },
        { "correction", Authorized with { Kind = UsageEventKind.Corrected } },
        { "correction", Authorized with { Correction = Some.Correction() } },
        { "reason", Authorized.Correct(Some.Correction() with { Reason = UsageCorrectionReason.None }, Authorized.At) },
        { "operation id of its own", Authorized.Correct(Some.Correction() with { ReplacedBy = Authorized.OperationId }, Authorized.At) },
        { "CaseId", Authorized.Correct(Some.Correction() with { CaseId = "it was Jane" }, Authorized.At) },
        { "hash", Delivered(Some.Delivery() with { OutputHash = default }) },
        { "duration", Delivered(Some.Delivery() with { Duration = TimeSpan.FromTicks(9) }) },
        { "sources", Delivered(Some.Delivery() with { Sources = [] }) },
        { "sources", Delivered(Some.Delivery() with { Sources = [.. Enumerable.Range(0, 1025).Select(i => Source(Isrc.Parse($"SEABC26{i:D5}"), 1))] }) },
        { "each source once", Delivered(Some.Delivery() with { Sources = [Source(Authorized.Recording, 1), Source(Authorized.Recording, 2)] }) },
        { "weights", Delivered(Some.Delivery() with { Sources = [Source(Authorized.Recording, -1)] }) },
        { "add up", Delivered(Some.Delivery() with { Sources = [Source(Authorized.Recording, 600_000_000), Source(Isrc.Parse("GBAYE0000351"), 400_000_001)] }) },
        { "confidence", Delivered(Some.Delivery() with { Sources = [Source(Authorized.Recording, 1) with { Confidence = 1_000_000_001 }] }) },
        { "ManifestId", Delivered(Some.Delivery() with { ManifestId = string.Empty }) },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Incomplete_event_is_the_callers_mistake_and_the_message_says_what_was_expected(string expected, UsageEvent usage)
    {
        ArgumentException mistake = Assert.Throws<ArgumentException>(usage.EnsureComplete);

        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(usage.ToCanonicalBytes);
    }

    [Fact]
    public void Each_kind_can_be_recorded() => Assert.All(Some.EventsOfEachKind(), usage => usage.EnsureComplete());

    private static UsageEvent Delivered(UsageDelivery delivery) => Authorized.Deliver(delivery, Authorized.At);

    private static UsageSource Source(Isrc recording, int weight) => new() { Recording = recording, Weights = new SideWeights(weight, 0, 0) };
}
