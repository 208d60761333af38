namespace ArtistFirst;

/// <summary>Writes the canonical bytes of a complete event.</summary>
internal static class UsageEventWriter
{
    // Every event that is recorded or read is written once: its room is used again.
    [ThreadStatic]
    private static CborWriter? _writer;

    /// <summary>The bytes; valid until this thread writes another event.</summary>
    public static ReadOnlySpan<byte> Write(UsageEvent usage)
    {
        CborWriter cbor = _writer ??= new CborWriter();
        cbor.Clear();
        cbor.Array(3);
        cbor.Number(UsageEventKeys.Version);
        WriteIdentity(cbor, usage);
        WriteRecord(cbor, usage);
        return cbor.Written;
    }

    private static void WriteIdentity(CborWriter cbor, UsageEvent usage)
    {
        int map = cbor.BeginMap();
        int entries = 7;
        cbor.Number(UsageEventKeys.Identity.Operation);
        WriteOperation(cbor, usage.OperationId);
        cbor.Number(UsageEventKeys.Identity.Kind);
        cbor.Number((ulong)usage.Kind);
        cbor.Number(UsageEventKeys.Identity.Recording);
        cbor.Identifier(usage.Recording);
        cbor.Number(UsageEventKeys.Identity.Uses);
        cbor.Number((ulong)usage.Uses);
        cbor.Number(UsageEventKeys.Identity.Territory);
        cbor.Identifier(usage.Territory);
        cbor.Number(UsageEventKeys.Identity.ProcessingTerritory);
        cbor.Identifier(usage.ProcessingTerritory);
        cbor.Number(UsageEventKeys.Identity.Licensee);
        cbor.Text(usage.Licensee);
        entries += WriteModel(cbor, UsageEventKeys.Identity.Model, usage.Model);
        entries += WriteNumber(cbor, UsageEventKeys.Identity.Destination, (byte)usage.Destination);
        if (usage.Delivery is { } delivery)
        {
            cbor.Number(UsageEventKeys.Identity.Delivery);
            WriteDelivery(cbor, delivery);
            entries++;
        }

        if (usage.Correction is { } correction)
        {
            cbor.Number(UsageEventKeys.Identity.Correction);
            WriteCorrection(cbor, correction);
            entries++;
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteRecord(CborWriter cbor, UsageEvent usage)
    {
        int map = cbor.BeginMap();
        int entries = 3;
        cbor.Number(UsageEventKeys.Record.At);
        cbor.Number((ulong)MicrosecondClock.ToMicroseconds(usage.At));
        cbor.Number(UsageEventKeys.Record.License);
        cbor.Text(usage.LicenseId);
        cbor.Number(UsageEventKeys.Record.Grant);
        cbor.Number((ulong)usage.GrantIndex);
        entries += WriteNumber(cbor, UsageEventKeys.Record.Duties, (byte)usage.Duties);
        entries += WriteText(cbor, UsageEventKeys.Record.ConsentVersion, usage.ConsentVersion);
        entries += WriteNumber(cbor, UsageEventKeys.Record.Failure, (byte)usage.Failure);
        entries += WriteText(cbor, UsageEventKeys.Record.Manifest, usage.Delivery?.ManifestId);
        entries += WriteText(cbor, UsageEventKeys.Record.Case, usage.Correction?.CaseId);
        if (!usage.Commitment.IsEmpty)
        {
            cbor.Number(UsageEventKeys.Record.Commitment);
            cbor.Hash(usage.Commitment);
            entries++;
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteDelivery(CborWriter cbor, UsageDelivery delivery)
    {
        int map = cbor.BeginMap();
        cbor.Number(UsageEventKeys.Delivery.OutputHash);
        cbor.Hash(delivery.OutputHash);
        cbor.Number(UsageEventKeys.Delivery.Duration);
        cbor.Number((ulong)(delivery.Duration.Ticks / TimeSpan.TicksPerMicrosecond));
        int entries = 3 + WriteModel(cbor, UsageEventKeys.Delivery.AttributionMethod, delivery.AttributionMethod);
        cbor.Number(UsageEventKeys.Delivery.Sources);
        cbor.Array(delivery.Sources.Count);
        for (int i = 0; i < delivery.Sources.Count; i++)
        {
            WriteSource(cbor, delivery.Sources[i]);
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteSource(CborWriter cbor, UsageSource source)
    {
        int map = cbor.BeginMap();
        int entries = 2;
        cbor.Number(UsageEventKeys.Source.Recording);
        cbor.Identifier(source.Recording);
        if (!source.Work.IsEmpty)
        {
            cbor.Number(UsageEventKeys.Source.Work);
            cbor.Identifier(source.Work);
            entries++;
        }

        if (!source.OperationId.IsEmpty)
        {
            cbor.Number(UsageEventKeys.Source.Operation);
            WriteOperation(cbor, source.OperationId);
            entries++;
        }

        cbor.Number(UsageEventKeys.Source.Weights);
        cbor.Array(3);
        cbor.Number((ulong)source.Weights.Master);
        cbor.Number((ulong)source.Weights.Work);
        cbor.Number((ulong)source.Weights.Voice);
        if (source.Confidence != SideWeights.Whole)
        {
            cbor.Number(UsageEventKeys.Source.Confidence);
            cbor.Number((ulong)source.Confidence);
            entries++;
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteCorrection(CborWriter cbor, UsageCorrection correction)
    {
        int map = cbor.BeginMap();
        int entries = 1;
        cbor.Number(UsageEventKeys.Correction.Reason);
        cbor.Number((ulong)correction.Reason);
        if (!correction.ReplacedBy.IsEmpty)
        {
            cbor.Number(UsageEventKeys.Correction.ReplacedBy);
            WriteOperation(cbor, correction.ReplacedBy);
            entries++;
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteOperation(CborWriter cbor, OperationId operation)
    {
        Span<byte> bytes = stackalloc byte[16];
        operation.ToGuid().TryWriteBytes(bytes, bigEndian: true, out _);
        cbor.Bytes(bytes);
    }

    /// <summary>Writes an entry unless it is not stated. The answer is how many were written.</summary>
    private static int WriteText(CborWriter cbor, ulong key, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return 0;
        }

        cbor.Number(key);
        cbor.Text(value);
        return 1;
    }

    private static int WriteModel(CborWriter cbor, ulong key, ModelVersion? model)
    {
        if (model is null)
        {
            return 0;
        }

        cbor.Number(key);
        cbor.Model(model);
        return 1;
    }

    /// <summary>Writes an entry unless it is zero, which means "none". The answer is how many were written.</summary>
    private static int WriteNumber(CborWriter cbor, ulong key, byte value)
    {
        if (value == 0)
        {
            return 0;
        }

        cbor.Number(key);
        cbor.Number(value);
        return 1;
    }
}
