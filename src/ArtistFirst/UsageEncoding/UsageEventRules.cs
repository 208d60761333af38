using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ArtistFirst;

/// <summary>What makes an event complete. Each rule says what it expected and what came.</summary>
internal static class UsageEventRules
{
    private const int MaxText = 256;
    private const int MaxConsentVersion = 512;

    /// <summary>Checks an event.</summary>
    /// <exception cref="ArgumentException">It is not complete.</exception>
    public static void Check(UsageEvent usage)
    {
        Expect(!usage.OperationId.IsEmpty, "an operation id; OperationId.New makes one", usage.OperationId);
        Expect(usage.Kind is >= UsageEventKind.Authorized and <= UsageEventKind.Corrected, "a kind, Authorized to Corrected", usage.Kind);
        Expect(!usage.Recording.IsEmpty, "a recording", usage.Recording);
        Expect(usage.Uses != Uses.None, "at least one use", usage.Uses);
        Expect(!usage.Territory.IsEmpty, "a territory", usage.Territory);
        Expect(!usage.ProcessingTerritory.IsEmpty, "a processing territory", usage.ProcessingTerritory);
        Expect(usage.Destination <= Destination.SyncAds, "a known destination", usage.Destination);
        Expect((usage.Duties & ~AllDuties) == Duties.None, "known duties", usage.Duties);
        Expect(usage.GrantIndex is >= 0 and <= ushort.MaxValue, "a grant index of 0 to 65535", usage.GrantIndex);
        Expect(usage.At >= DateTimeOffset.UnixEpoch, "an instant not before 1970", usage.At);
        ExpectText(usage.Licensee, MaxText);
        ExpectText(usage.LicenseId, MaxText);
        ExpectOptionalText(usage.ConsentVersion, MaxConsentVersion);
        CheckParts(usage);
    }

    private const Duties AllDuties = Duties.Credit | Duties.ReportUsage | Duties.Pay | Duties.MarkAi | Duties.ApproveOutput;

    /// <summary>Each kind brings what it needs, and nothing else.</summary>
    private static void CheckParts(UsageEvent usage)
    {
        bool isFailure = usage.Failure is > UsageFailure.None and <= UsageFailure.Refused;
        Expect(usage.Kind == UsageEventKind.Failed ? isFailure : usage.Failure == UsageFailure.None, "a known failure for the kind Failed, and none for others", usage.Failure);
        bool isCorrection = usage.Kind == UsageEventKind.Corrected;
        Expect(usage.Correction is not null == isCorrection, "a correction for the kind Corrected, and none for others", usage.Kind);
        bool mayDeliver = isCorrection || usage.Kind == UsageEventKind.Delivered;
        Expect(usage.Delivery is null ? usage.Kind != UsageEventKind.Delivered : mayDeliver, "a delivery for the kind Delivered, perhaps for Corrected, and none for others", usage.Kind);
        if (usage.Delivery is { } delivery)
        {
            CheckDelivery(delivery);
        }

        if (usage.Correction is { } correction)
        {
            Expect(correction.Reason is > UsageCorrectionReason.None and <= UsageCorrectionReason.Test, "a known reason", correction.Reason);
            Expect(correction.ReplacedBy != usage.OperationId, "the replacement under an operation id of its own", correction.ReplacedBy);
            ExpectOptionalText(correction.CaseId, MaxText);
            Expect(correction.CaseId is not "", "a case id or null", correction.CaseId);
        }
    }

    private static void CheckDelivery(UsageDelivery delivery)
    {
        Expect(!delivery.OutputHash.IsEmpty, "the hash of the output", delivery.OutputHash);
        Expect(delivery.Duration > TimeSpan.Zero, "a duration of at least a microsecond", delivery.Duration);
        ExpectOptionalText(delivery.ManifestId, MaxText);
        Expect(delivery.ManifestId is not "", "a manifest id or null", delivery.ManifestId);
        Expect(delivery.Sources.Count is > 0 and <= UsageDelivery.MaxSources, "1 to 1024 sources", delivery.Sources.Count);
        long master = 0, work = 0, voice = 0;
        Isrc previous = default;
        for (int i = 0; i < delivery.Sources.Count; i++)
        {
            UsageSource source = delivery.Sources[i];
            CheckSource(source);
            Expect(source.Recording != previous, "each source once", source.Recording);
            previous = source.Recording;
            master += source.Weights.Master;
            work += source.Weights.Work;
            voice += source.Weights.Voice;
        }

        Expect(long.Max(master, long.Max(work, voice)) <= SideWeights.Whole, "weights that add up to at most 1000000000 parts on each side", (master, work, voice));
    }

    private static void CheckSource(UsageSource source)
    {
        Expect(!source.Recording.IsEmpty, "the recording of a source", source.Recording);
        Expect(IsPart(source.Weights.Master) && IsPart(source.Weights.Work) && IsPart(source.Weights.Voice), "weights of 0 to 1000000000 parts", source.Weights);
        Expect(IsPart(source.Confidence), "a confidence of 0 to 1000000000 parts", source.Confidence);
    }

    private static bool IsPart(int parts) => parts is >= 0 and <= SideWeights.Whole;

    private static void ExpectText(string value, int max, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        Expect(!string.IsNullOrEmpty(value), "1 or more characters", value, name);
        ExpectOptionalText(value, max, name);
    }

    /// <summary>Visible ASCII alone: one text has one spelling, and none can hide anything in a log or a statement.</summary>
    private static void ExpectOptionalText(string? value, int max, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        bool isVisible = !value.AsSpan().ContainsAnyExceptInRange('!', '~');
        if (!isVisible || value?.Length > max)
        {
            Expect(false, $"at most {max} visible ASCII characters, no spaces", Quoted.Text(value), name);
        }
    }

    private static void Expect<T>([DoesNotReturnIf(false)] bool isMet, string expected, T came, [CallerArgumentExpression(nameof(came))] string name = "")
    {
        if (!isMet)
        {
            throw new ArgumentException($"The usage event cannot be recorded. Expected {expected}; what came as {name} is {came}.", nameof(isMet));
        }
    }
}
