namespace ArtistFirst.Registry;

/// <summary>
/// Claims that say the same are one claim, which stands from when it was recorded until it is retracted. Retracted, it does not come back because an old source is imported
/// again; only when a row says that it was recorded anew, later.
/// </summary>
internal static class ClaimDecisions
{
    private static readonly RowPath Path = new("rows", 0);

    public static void Decide(RegisterBatch batch, PreparedRow row, RightsClaimRow claim)
    {
        (string key, string id) = (row.Key, row.ClaimId!);
        if (claim.Stated is { } stated && StatedDecisions.IsOutdated(batch, key, stated))
        {
            batch.Reject(row, RowOutdated.Found(row.Name, stated.Source, stated.At));
            return;
        }

        if (FaultOf(batch, key, claim) is { } fault)
        {
            batch.Reject(row, fault);
            return;
        }

        List<RightsClaim> same = batch.Known.ClaimsOf(id);
        int standing = same.FindIndex(static known => known.RetractedAt is null);
        if (standing >= 0)
        {
            DecideStanding(batch, row, claim, same, standing);
        }
        else if (claim.Stated is not null && same.Count > 0 && StatedDecisions.IsRevised(batch, key, id))
        {
            same.RemoveAll(known => known.RecordedAt == batch.Now);
            Write(batch, row, claim, same, claim.Claim with { RecordedAt = batch.Now }, RowChange.Added);
        }
        else
        {
            DecideRetracted(batch, row, claim, same);
        }

        if (claim.Stated is not null)
        {
            StatedDecisions.Note(batch, key, id, claim.Stated);
        }
    }

    /// <summary>Retracts the claim of an id, where it stands.</summary>
    public static void Retract(RegisterBatch batch, string asset, string id)
    {
        List<RightsClaim> same = batch.Known.ClaimsOf(id);
        int standing = same.FindIndex(static known => known.RetractedAt is null);
        if (standing < 0)
        {
            return;
        }

        RightsClaim retracted = same[standing] with { RetractedAt = batch.Now };
        same[standing] = retracted;
        Put(batch, asset, id, retracted);
        batch.Record(RegisterRowKind.Claim, asset, RowChange.Replaced, RowText.Of(asset, retracted, ofWork: retracted.Side == Side.Work), retracted.Party);
    }

    // None of the same stands: there is none yet, or it was retracted.
    private static void DecideRetracted(RegisterBatch batch, PreparedRow row, RightsClaimRow claim, List<RightsClaim> same)
    {
        RightsClaim said = claim.Claim;
        if (said.RecordedAt is { } recordedAt && same.Find(known => known.RecordedAt == recordedAt) is { } retracted)
        {
            bool isSame = said.RetractedAt is null || said.RetractedAt == retracted.RetractedAt;
            Settle(batch, row, isSame ? null : $"this claim as retracted at {retracted.RetractedAt:u}");
        }
        else if (same.Count == 0 && said is { RetractedAt: not null, RecordedAt: null })
        {
            batch.Reject(row, RowUnfit.Found(row.Name, "retractedAt", "a claim that is registered and says the same, to be retracted", "none"));
        }
        else if (same.Max(static known => known.RetractedAt) is { } last && !(said.RecordedAt >= last))
        {
            batch.Reject(row, RowContradicts.Found(row.Name, $"this claim as retracted at {last:u}", "Should it stand again, say when that was recorded (recordedAt), which is after that."));
        }
        else
        {
            Write(batch, row, claim, same, said.RecordedAt is null ? said with { RecordedAt = batch.Now } : said, RowChange.Added);
        }
    }

    private static void DecideStanding(RegisterBatch batch, PreparedRow row, RightsClaimRow claim, List<RightsClaim> same, int standing)
    {
        RightsClaim known = same[standing];
        if (claim.Claim.RetractedAt is not { } retractedAt)
        {
            batch.Keep(row);
        }
        else if (claim.Claim.RecordedAt is not null && retractedAt <= known.RecordedAt)
        {
            // An earlier time in which it stood, of a register that is taken over.
            WriteEarlier(batch, row, claim, same);
        }
        else if (retractedAt < known.RecordedAt)
        {
            batch.Reject(row, RowUnfit.Found(row.Name, "retractedAt", $"an instant not before {known.RecordedAt:u}, when the claim was recorded", $"{retractedAt:u}"));
        }
        else
        {
            same.RemoveAt(standing);
            Write(batch, row, claim, same, known with { RetractedAt = retractedAt }, RowChange.Replaced);
        }
    }

    private static void WriteEarlier(RegisterBatch batch, PreparedRow row, RightsClaimRow claim, List<RightsClaim> same)
    {
        if (same.Find(known => known.RecordedAt == claim.Claim.RecordedAt) is { } known)
        {
            Settle(batch, row, known.RetractedAt == claim.Claim.RetractedAt ? null : $"this claim as retracted at {known.RetractedAt:u}");
        }
        else
        {
            Write(batch, row, claim, same, claim.Claim, RowChange.Added);
        }
    }

    private static void Settle(RegisterBatch batch, PreparedRow row, string? contradicted)
    {
        if (contradicted is null)
        {
            batch.Keep(row);
        }
        else
        {
            batch.Reject(row, RowContradicts.Found(row.Name, contradicted, "When a claim was retracted never changes."));
        }
    }

    private static void Write(RegisterBatch batch, PreparedRow row, RightsClaimRow claim, List<RightsClaim> same, RightsClaim written, RowChange change)
    {
        same.Add(written);
        Put(batch, row.Key, row.ClaimId!, written);
        batch.Accept(row, change, RowText.Of(row.Key, written, ofWork: !claim.Work.IsEmpty), written.Party);
    }

    private static void Put(RegisterBatch batch, string asset, string id, RightsClaim written) =>
        batch.Writes.Claims[(id, written.RecordedAt!.Value.UtcTicks)] = StoredClaim.ValuesOf(asset, id, written);

    private static RegisterFault? FaultOf(RegisterBatch batch, string key, RightsClaimRow claim)
    {
        bool isKnown = claim.Work.IsEmpty ? batch.Known.Recordings.ContainsKey(key) : batch.Known.Works.ContainsKey(key);
        if (!isKnown)
        {
            return Path.Fault("asset", $"a {(claim.Work.IsEmpty ? "recording" : "work")} that is registered", $"'{key}'");
        }

        if (claim.Claim.RetractedAt < claim.Claim.RecordedAt)
        {
            return Path.Fault("retractedAt", $"an instant not before recordedAt, {claim.Claim.RecordedAt:O}", $"{claim.Claim.RetractedAt:O}");
        }

        return claim.Work.IsEmpty
            ? ClaimIntegrity.Check(new Recording { Isrc = claim.Recording, Title = "-", Claims = [claim.Claim] }, Path, batch.Known.Names)
            : ClaimIntegrity.Check(new Work { Iswc = claim.Work, Title = "-", Claims = [claim.Claim] }, Path, batch.Known.Names);
    }
}
