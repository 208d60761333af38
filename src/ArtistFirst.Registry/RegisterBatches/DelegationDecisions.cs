namespace ArtistFirst.Registry;

/// <summary>A power of attorney is signed once; afterwards it can only be ended.</summary>
internal static class DelegationDecisions
{
    private static readonly RowPath Path = new("rows", 0);

    public static void Decide(RegisterBatch batch, PreparedRow row, VoiceDelegation delegation)
    {
        if (DelegationIntegrity.Check(delegation, Path, batch.Known.Names) is { } fault)
        {
            batch.Reject(row, fault);
            return;
        }

        string body = row.Text!;
        if (batch.Known.Delegations.TryGetValue(delegation.Id, out VoiceDelegation? before))
        {
            if (string.Equals(RowText.Of(before), body, StringComparison.Ordinal))
            {
                batch.Keep(row);
                return;
            }

            bool endsEarlier = delegation.Until is { } until && !(until >= before.Until) && before == delegation with { Until = before.Until };
            if (!endsEarlier)
            {
                batch.Reject(row, RowContradicts.Found(row.Name, "another one", "A delegation that is registered can only be ended; register another one under an id of its own."));
                return;
            }
        }

        batch.Known.Delegations[delegation.Id] = delegation;
        batch.Known.Names.AddDelegation(delegation.Id);
        batch.Writes.Delegations[delegation.Id] = [RegisterSession.Shard, delegation.Id, delegation.Person.ToString(), body];
        batch.Accept(row, before is null ? RowChange.Added : RowChange.Replaced, body, delegation.Person, delegation.Delegate);
    }
}
