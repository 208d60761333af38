using System.Text;

namespace ArtistFirst;

/// <summary>Reads the canonical bytes of an event: strictly, since two spellings of one event would be two hashes of it.</summary>
internal static class UsageEventReader
{
    [ThreadStatic]
    private static RecentValues<string>? _texts;

    [ThreadStatic]
    private static RecentValues<ModelVersion>? _models;

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

        UsageEventParts parts = default;
        ReadIdentity(ref cbor, ref parts);
        ReadRecord(ref cbor, ref parts);
        cbor.End();
        UsageEvent usage = parts.ToEvent();
        EnsureCanonical(usage, bytes);
        return usage;
    }

    /// <summary>Order, shortest forms and ranges are not tested one by one: an event that can be recorded writes exactly these bytes, or they are not canonical.</summary>
    private static void EnsureCanonical(UsageEvent usage, ReadOnlySpan<byte> bytes)
    {
        try
        {
            usage.EnsureComplete();
        }
        catch (ArgumentException incomplete)
        {
            // What .NET adds to the message is the name of a parameter in here, and tells nobody anything.
            string problem = incomplete.Message.Split(" (Parameter ", 2)[0];
            throw new UsageFormatException($"Expected an event that can be recorded. {problem}", incomplete);
        }

        ReadOnlySpan<byte> canonical = UsageEventWriter.Write(usage);
        if (!bytes.SequenceEqual(canonical))
        {
            int at = bytes.CommonPrefixLength(canonical);
            throw new UsageFormatException($"Expected the event in its one deterministic encoding; what came differs from it at byte {at}.");
        }
    }

    private static void ReadIdentity(ref CborReader cbor, ref UsageEventParts parts)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Identity.Operation, ref left, "the operation id");
        parts.Operation = ReadOperation(ref cbor);
        cbor.Need(UsageEventKeys.Identity.Kind, ref left, "the kind");
        parts.Kind = (UsageEventKind)cbor.Number(byte.MaxValue, "a kind");
        cbor.Need(UsageEventKeys.Identity.Recording, ref left, "the recording");
        parts.Recording = ReadValue<Isrc>(ref cbor);
        cbor.Need(UsageEventKeys.Identity.Uses, ref left, "the uses");
        parts.Uses = (Uses)cbor.Number(ushort.MaxValue, "uses");
        cbor.Need(UsageEventKeys.Identity.Territory, ref left, "the territory");
        parts.Territory = ReadValue<Territory>(ref cbor);
        cbor.Need(UsageEventKeys.Identity.ProcessingTerritory, ref left, "the processing territory");
        parts.ProcessingTerritory = ReadValue<Territory>(ref cbor);
        cbor.Need(UsageEventKeys.Identity.Licensee, ref left, "the licensee");
        parts.Licensee = ReadText(ref cbor);
        parts.Model = cbor.Has(UsageEventKeys.Identity.Model, ref left) ? ReadModel(ref cbor) : null;
        parts.Destination = cbor.Has(UsageEventKeys.Identity.Destination, ref left) ? (Destination)cbor.Number(byte.MaxValue, "a destination") : Destination.None;
        parts.HasDelivery = cbor.Has(UsageEventKeys.Identity.Delivery, ref left);
        if (parts.HasDelivery)
        {
            ReadDelivery(ref cbor, ref parts);
        }

        parts.HasCorrection = cbor.Has(UsageEventKeys.Identity.Correction, ref left);
        if (parts.HasCorrection)
        {
            ReadCorrection(ref cbor, ref parts);
        }

        cbor.EndMap(left);
    }

    private static void ReadRecord(ref CborReader cbor, ref UsageEventParts parts)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Record.At, ref left, "the instant");
        parts.At = MicrosecondClock.TryFromMicroseconds(cbor.Number(), out DateTimeOffset instant)
            ? instant
            : throw new UsageFormatException("Expected an instant in microseconds since 1970, before the year 10000; what came is later.");
        cbor.Need(UsageEventKeys.Record.License, ref left, "the license id");
        parts.License = ReadText(ref cbor);
        cbor.Need(UsageEventKeys.Record.Grant, ref left, "the grant");
        parts.Grant = (int)cbor.Number(ushort.MaxValue, "a grant index");
        parts.Duties = cbor.Has(UsageEventKeys.Record.Duties, ref left) ? (Duties)cbor.Number(byte.MaxValue, "duties") : Duties.None;
        parts.ConsentVersion = cbor.Has(UsageEventKeys.Record.ConsentVersion, ref left) ? ReadText(ref cbor) : string.Empty;
        parts.Failure = cbor.Has(UsageEventKeys.Record.Failure, ref left) ? (UsageFailure)cbor.Number(byte.MaxValue, "a failure") : UsageFailure.None;
        parts.Manifest = cbor.Has(UsageEventKeys.Record.Manifest, ref left) ? Encoding.Latin1.GetString(cbor.Text()) : null;
        parts.Case = cbor.Has(UsageEventKeys.Record.Case, ref left) ? Encoding.Latin1.GetString(cbor.Text()) : null;
        parts.Commitment = cbor.Has(UsageEventKeys.Record.Commitment, ref left) ? ReadHash(ref cbor) : default;
        cbor.EndMap(left);
    }

    private static void ReadDelivery(ref CborReader cbor, ref UsageEventParts parts)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Delivery.OutputHash, ref left, "the hash of the output");
        parts.OutputHash = ReadHash(ref cbor);
        cbor.Need(UsageEventKeys.Delivery.Duration, ref left, "the duration");
        ulong duration = cbor.Number((ulong)TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond, "a duration in microseconds");
        parts.Duration = TimeSpan.FromTicks((long)duration * TimeSpan.TicksPerMicrosecond);
        parts.AttributionMethod = cbor.Has(UsageEventKeys.Delivery.AttributionMethod, ref left) ? ReadModel(ref cbor) : null;
        cbor.Need(UsageEventKeys.Delivery.Sources, ref left, "the sources");
        var sources = new UsageSource[cbor.Array(UsageDelivery.MaxSources)];
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i] = ReadSource(ref cbor);
        }

        parts.Sources = sources;
        cbor.EndMap(left);
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

    private static void ReadCorrection(ref CborReader cbor, ref UsageEventParts parts)
    {
        int left = cbor.Map();
        cbor.Need(UsageEventKeys.Correction.Reason, ref left, "the reason of a correction");
        parts.Reason = (UsageCorrectionReason)cbor.Number(byte.MaxValue, "a reason");
        parts.ReplacedBy = cbor.Has(UsageEventKeys.Correction.ReplacedBy, ref left) ? ReadOperation(ref cbor) : default;
        cbor.EndMap(left);
    }

    private static int ReadParts(ref CborReader cbor) => (int)cbor.Number(SideWeights.Whole, "parts of a whole");

    private static string ReadText(ref CborReader cbor) => (_texts ??= new RecentValues<string>(static text => text)).Of(cbor.Text());

    private static ModelVersion ReadModel(ref CborReader cbor) => (_models ??= new RecentValues<ModelVersion>(
        static text => ModelVersion.TryParse(text, out ModelVersion? model) ? model : throw Unreadable<ModelVersion>(text))).Of(cbor.Text());

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
        where T : struct, IIdentifier<T>
    {
        ReadOnlySpan<byte> text = cbor.Text();
        return T.TryRead(text, out T value) ? value : throw Unreadable<T>(Encoding.Latin1.GetString(text));
    }

    private static UsageFormatException Unreadable<T>(string text)
        where T : IIdentifier<T>
        => new($"Expected {T.Expected}; what came is {Quoted.Text(text)}.");
}
