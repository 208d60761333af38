namespace ArtistFirst.Registry;

/// <summary>
/// Whether a row can be kept at all: it is written as a register file has it and read again, so that nothing gets in that nobody can get out, be it a name with a lone surrogate or an
/// id with a line break.
/// </summary>
internal static class RowShape
{
    public static PreparedRow Prepare(RegisterRow row, int index)
    {
        ArgumentNullException.ThrowIfNull(row);
        PreparedRow sound = new(index, row, null);
        try
        {
            ReadAgain(row);
            return sound;
        }
        catch (RegisterFormatException e)
        {
            return sound with { Fault = RowUnfit.Found(NameOf(row), MemberIn(e.Path), e.Expected, e.Got) };
        }
        catch (Exception e) when (e is ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidOperationException)
        {
            return sound with { Fault = RowUnfit.Found(NameOf(row), $"expected a {row.Kind} as a register file can have it; got one that cannot be written. {e.Message}") };
        }
    }

    /// <summary>The member that a path of a register file ends with.</summary>
    public static string MemberIn(string path)
    {
        int entry = path.LastIndexOf("].", StringComparison.Ordinal);
        string member = entry < 0 ? path : path[(entry + 2)..];
        return member.TrimStart('$', '.') is { Length: > 0 } name ? name : "the row";
    }

    // The key may be what is wrong with the row.
    private static string NameOf(RegisterRow row) => $"a {row.Kind} row".ToLowerInvariant();

    private static void ReadAgain(RegisterRow row)
    {
        switch (row)
        {
            case PartyRow party:
                RowText.ReadParty(RowText.Of(party.Party), new Interned());
                break;
            case DocumentRow document:
                RowText.ReadDocument(RowText.Of(document.Document), new Interned());
                break;
            case DelegationRow delegation:
                RowText.ReadDelegation(RowText.Of(delegation.Delegation), new Interned());
                break;
            case WorkRow work:
                RowText.ReadWork(RowText.Of(work.Work), new Interned());
                break;
            case RecordingRow recording:
                RowText.ReadRecording(RowText.Of(recording.Recording), new Interned());
                break;
            case RightsClaimRow claim:
                RowText.ReadClaim(claim.Claim, ofWork: !claim.Work.IsEmpty);
                break;
            case StatementRow statement:
                RowText.ReadStatement(RowText.Of(statement.Statement), new Interned());
                break;
        }
    }
}
