namespace ArtistFirst;

/// <summary>Reads the canonical bytes of an event: strictly, since two spellings of one event would be two hashes of it.</summary>
internal static class UsageEventReader
{
    /// <summary>Reads an event.</summary>
    /// <exception cref="UsageFormatException">The bytes are not the canonical bytes of a complete event.</exception>
    public static UsageEvent Read(ReadOnlySpan<byte> bytes)
    {
        var cbor = new CborReader(bytes);
        if (cbor.Array(3) != 3)
        {
            throw new UsageFormatException("Expected an array of a version and two maps at byte 0; what came is shorter.");
        }

        ulong version = cbor.Number();
        if (version != UsageEventKeys.Version)
        {
            throw new UsageFormatException($"Expected version {UsageEventKeys.Version} of the event format; what came is {version}. Update to a version that knows it.");
        }

        UsageEvent usage = ReadRecord(ref cbor, ReadIdentity(ref cbor));
        cbor.End();
        EnsureCanonical(usage, bytes);
        return usage;
    }

    /// <summary>Order, shortest forms and ranges are not tested one by one: an event that can be recorded writes exactly these bytes, or they are not canonical.</summary>
    private static void EnsureCanonical(UsageEvent usage, ReadOnlySpan<byte> bytes)
    {
        byte[] canonical;
        try
        {
            canonical = usage.ToCanonicalBytes();
        }
        catch (ArgumentException incomplete)
        {
            throw new UsageFormatException($"Expected an event that can be recorded. {incomplete.Message}", incomplete);
        }

        if (!bytes.SequenceEqual(canonical))
        {
            int at = bytes.CommonPrefixLength(canonical);
            throw new UsageFormatException($"Expected the event in its one deterministic encoding; what came differs from it at byte {at}.");
        }
    }

    private static UsageEvent ReadIdentity(ref CborReader cbor)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Identity.Operation, ref left, "the operation id");
        OperationId operation = ReadOperation(ref cbor);
        cbor.Need(UsageEventKeys.Identity.Kind, ref left, "the kind");
        var kind = (UsageEventKind)cbor.Number(byte.MaxValue, "a kind");
        cbor.Need(UsageEventKeys.Identity.Recording, ref left, "the recording");
        Isrc recording = ReadValue<Isrc>(ref cbor);
        cbor.Need(UsageEventKeys.Identity.Uses, ref left, "the uses");
        var uses = (Uses)cbor.Number(ushort.MaxValue, "uses");
        cbor.Need(UsageEventKeys.Identity.Territory, ref left, "the territory");
        Territory territory = ReadValue<Territory>(ref cbor);
        cbor.Need(UsageEventKeys.Identity.ProcessingTerritory, ref left, "the processing territory");
        Territory processing = ReadValue<Territory>(ref cbor);
        cbor.Need(UsageEventKeys.Identity.Licensee, ref left, "the licensee");
        string licensee = cbor.Text();
        ModelVersion? model = cbor.Has(UsageEventKeys.Identity.Model, ref left) ? ReadValue<ModelVersion>(ref cbor) : null;
        Destination destination = cbor.Has(UsageEventKeys.Identity.Destination, ref left) ? (Destination)cbor.Number(byte.MaxValue, "a destination") : Destination.None;
        UsageDelivery? delivery = cbor.Has(UsageEventKeys.Identity.Delivery, ref left) ? ReadDelivery(ref cbor) : null;
        UsageCorrection? correction = cbor.Has(UsageEventKeys.Identity.Correction, ref left) ? ReadCorrection(ref cbor) : null;
        cbor.EndMap(left);
        return new UsageEvent
        {
            OperationId = operation,
            Kind = kind,
            Recording = recording,
            Uses = uses,
            Territory = territory,
            ProcessingTerritory = processing,
            Licensee = licensee,
            Model = model,
            Destination = destination,
            Delivery = delivery,
            Correction = correction,
            At = DateTimeOffset.UnixEpoch,
            LicenseId = string.Empty,
            GrantIndex = 0,
        };
    }

    private static UsageEvent ReadRecord(ref CborReader cbor, UsageEvent usage)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Record.At, ref left, "the instant");
        DateTimeOffset at = MicrosecondClock.TryFromMicroseconds(cbor.Number(), out DateTimeOffset instant)
            ? instant
            : throw new UsageFormatException("Expected an instant in microseconds since 1970, before the year 10000; what came is later.");
        cbor.Need(UsageEventKeys.Record.License, ref left, "the license id");
        string license = cbor.Text();
        cbor.Need(UsageEventKeys.Record.Grant, ref left, "the grant");
        int grant = (int)cbor.Number(ushort.MaxValue, "a grant index");
        Duties duties = cbor.Has(UsageEventKeys.Record.Duties, ref left) ? (Duties)cbor.Number(byte.MaxValue, "duties") : Duties.None;
        string consent = cbor.Has(UsageEventKeys.Record.ConsentVersion, ref left) ? cbor.Text() : string.Empty;
        UsageFailure failure = cbor.Has(UsageEventKeys.Record.Failure, ref left) ? (UsageFailure)cbor.Number(byte.MaxValue, "a failure") : UsageFailure.None;
        string? manifest = cbor.Has(UsageEventKeys.Record.Manifest, ref left) ? cbor.Text() : null;
        string? caseId = cbor.Has(UsageEventKeys.Record.Case, ref left) ? cbor.Text() : null;
        Sha256Hash commitment = cbor.Has(UsageEventKeys.Record.Commitment, ref left) ? ReadHash(ref cbor) : default;
        cbor.EndMap(left);
        return usage with
        {
            At = at,
            Commitment = commitment,
            LicenseId = license,
            GrantIndex = grant,
            Duties = duties,
            ConsentVersion = consent,
            Failure = failure,
            Delivery = usage.Delivery is { } delivery ? delivery with { ManifestId = manifest } : null,
            Correction = usage.Correction is { } correction ? correction with { CaseId = caseId } : null,
        };
    }

    private static UsageDelivery ReadDelivery(ref CborReader cbor)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Delivery.OutputHash, ref left, "the hash of the output");
        Sha256Hash output = ReadHash(ref cbor);
        cbor.Need(UsageEventKeys.Delivery.Duration, ref left, "the duration");
        ulong duration = cbor.Number((ulong)TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond, "a duration in microseconds");
        ModelVersion? method = cbor.Has(UsageEventKeys.Delivery.AttributionMethod, ref left) ? ReadValue<ModelVersion>(ref cbor) : null;
        cbor.Need(UsageEventKeys.Delivery.Sources, ref left, "the sources");
        var sources = new UsageSource[cbor.Array(UsageDelivery.MaxSources)];
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i] = ReadSource(ref cbor);
        }

        cbor.EndMap(left);
        return new UsageDelivery
        {
            OutputHash = output,
            Duration = TimeSpan.FromTicks((long)duration * TimeSpan.TicksPerMicrosecond),
            AttributionMethod = method,
            Sources = sources,
        };
    }

    private static UsageSource ReadSource(ref CborReader cbor)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Source.Recording, ref left, "the recording of a source");
        Isrc recording = ReadValue<Isrc>(ref cbor);
        Iswc work = cbor.Has(UsageEventKeys.Source.Work, ref left) ? ReadValue<Iswc>(ref cbor) : default;
        OperationId operation = cbor.Has(UsageEventKeys.Source.Operation, ref left) ? ReadOperation(ref cbor) : default;
        cbor.Need(UsageEventKeys.Source.Weights, ref left, "the weights of a source");
        SideWeights weights = ReadWeights(ref cbor);
        int confidence = cbor.Has(UsageEventKeys.Source.Confidence, ref left) ? ReadParts(ref cbor) : SideWeights.Whole;
        cbor.EndMap(left);
        return new UsageSource { Recording = recording, Work = work, OperationId = operation, Weights = weights, Confidence = confidence };
    }

    private static SideWeights ReadWeights(ref CborReader cbor) => cbor.Array(3) == 3
        ? new SideWeights(ReadParts(ref cbor), ReadParts(ref cbor), ReadParts(ref cbor))
        : throw new UsageFormatException("Expected three weights of a source: master, work, voice; what came are fewer.");

    private static UsageCorrection ReadCorrection(ref CborReader cbor)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Correction.Reason, ref left, "the reason of a correction");
        var reason = (UsageCorrectionReason)cbor.Number(byte.MaxValue, "a reason");
        OperationId replacement = cbor.Has(UsageEventKeys.Correction.ReplacedBy, ref left) ? ReadOperation(ref cbor) : default;
        cbor.EndMap(left);
        return new UsageCorrection { Reason = reason, ReplacedBy = replacement };
    }

    private static int ReadParts(ref CborReader cbor) => (int)cbor.Number(SideWeights.Whole, "parts of a whole");

    private static OperationId ReadOperation(ref CborReader cbor)
    {
        ReadOnlySpan<byte> bytes = cbor.Bytes();
        return bytes.Length == 16 && bytes.ContainsAnyExcept((byte)0)
            ? OperationId.From(new Guid(bytes, bigEndian: true))
            : throw new UsageFormatException($"Expected an operation id of 16 bytes, not all zero; what came has {bytes.Length} bytes.");
    }

    private static Sha256Hash ReadHash(ref CborReader cbor)
    {
        ReadOnlySpan<byte> bytes = cbor.Bytes();
        return bytes.Length == Sha256Hash.Length
            ? Sha256Hash.FromBytes(bytes)
            : throw new UsageFormatException($"Expected a SHA-256 hash of {Sha256Hash.Length} bytes; what came has {bytes.Length}.");
    }

    private static T ReadValue<T>(ref CborReader cbor)
        where T : IIdentifier<T>
    {
        string text = cbor.Text();
        return T.TryRead<char>(text, out T? value) ? value : throw new UsageFormatException($"Expected {T.Expected}; what came is {Quoted.Text(text)}.");
    }
}
