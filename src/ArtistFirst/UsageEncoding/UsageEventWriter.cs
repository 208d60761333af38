namespace ArtistFirst;

/// <summary>Writes the canonical bytes of a complete event.</summary>
internal static class UsageEventWriter
{
    public static byte[] Write(UsageEvent usage)
    {
        var cbor = new CborWriter();
        cbor.Array(3);
        cbor.Number(UsageEventKeys.Version);
        WriteIdentity(cbor, usage);
        WriteRecord(cbor, usage);
        return cbor.ToArray();
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
        cbor.Text(usage.Recording.ToString());
        cbor.Number(UsageEventKeys.Identity.Uses);
        cbor.Number((ulong)usage.Uses);
        cbor.Number(UsageEventKeys.Identity.Territory);
        cbor.Text(usage.Territory.ToString());
        cbor.Number(UsageEventKeys.Identity.ProcessingTerritory);
        cbor.Text(usage.ProcessingTerritory.ToString());
        cbor.Number(UsageEventKeys.Identity.Licensee);
        cbor.Text(usage.Licensee);
        entries += WriteText(cbor, UsageEventKeys.Identity.Model, usage.Model?.ToString());
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
            cbor.Bytes(usage.Commitment.ToArray());
            entries++;
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteDelivery(CborWriter cbor, UsageDelivery delivery)
    {
        int map = cbor.BeginMap();
        cbor.Number(UsageEventKeys.Delivery.OutputHash);
        cbor.Bytes(delivery.OutputHash.ToArray());
        cbor.Number(UsageEventKeys.Delivery.Duration);
        cbor.Number((ulong)(delivery.Duration.Ticks / TimeSpan.TicksPerMicrosecond));
        int entries = 3 + WriteText(cbor, UsageEventKeys.Delivery.AttributionMethod, delivery.AttributionMethod?.ToString());
        cbor.Number(UsageEventKeys.Delivery.Sources);
        cbor.Array(delivery.Sources.Count);
        foreach (UsageSource source in delivery.Sources)
        {
            WriteSource(cbor, source);
        }

        cbor.EndMap(map, entries);
    }

    private static void WriteSource(CborWriter cbor, UsageSource source)
    {
        int map = cbor.BeginMap();
        int entries = 2;
        cbor.Number(UsageEventKeys.Source.Recording);
        cbor.Text(source.Recording.ToString());
        entries += WriteText(cbor, UsageEventKeys.Source.Work, source.Work.ToString());
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
