namespace ArtistFirst.Registry;

/// <summary>
/// Whether the rows of a batch can be kept at all: each is written as a register file has it and read again, so that nothing gets in that nobody can get out, be it a name with a lone
/// surrogate or an id with a line break. Knows nothing of the register. Not thread-safe.
/// </summary>
internal sealed class RowShape
{
    private readonly Interned _interned = new();

    // The tracks of a catalogue mostly have the same claims: which can be written does not depend on the track.
    private readonly HashSet<(RightsClaim Claim, bool OfWork)> _sound = [];

    public PreparedRow Prepare(RegisterRow row, int index)
    {
        ArgumentNullException.ThrowIfNull(row);
        PreparedRow bare = new(index, row);
        try
        {
            return row is RightsClaimRow claim ? Prepare(bare, claim) : bare with { Key = row.Key, Text = ReadAgain(row) };
        }
        catch (RegisterFormatException e)
        {
            return bare with { Fault = RowUnfit.Found(NameOf(row), MemberIn(e.Path), e.Expected, e.Got) };
        }
        catch (Exception e) when (e is ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidOperationException)
        {
            return bare with { Fault = RowUnfit.Found(NameOf(row), $"expected a {row.Kind} as a register file can have it; got one that cannot be written. {e.Message}") };
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

    private PreparedRow Prepare(PreparedRow bare, RightsClaimRow row)
    {
        bool ofWork = !row.Work.IsEmpty;
        if (!_sound.Contains((row.Claim, ofWork)))
        {
            RowText.ReadClaim(row.Claim, ofWork, _interned);
            _sound.Add((row.Claim, ofWork));
        }

        string key = row.Key;
        return bare with { Key = key, ClaimId = StoredClaim.IdOf(key, row.Claim) };
    }

    private string ReadAgain(RegisterRow row)
    {
        switch (row)
        {
            case PartyRow party:
                return Read(RowText.Of(party.Party), RowText.ReadParty);
            case DocumentRow document:
                return Read(RowText.Of(document.Document), RowText.ReadDocument);
            case DelegationRow delegation:
                return Read(RowText.Of(delegation.Delegation), RowText.ReadDelegation);
            case WorkRow work:
                return Read(RowText.Of(work.Work), RowText.ReadWork);
            case RecordingRow recording:
                return Read(RowText.Of(recording.Recording), RowText.ReadRecording);
            case StatementRow statement:
                return Read(RowText.Of(statement.Statement), RowText.ReadStatement);
            default:
                throw new ArgumentException($"Expected one of the rows of a register; got {row.GetType()}.", nameof(row));
        }
    }

    private string Read<T>(string text, Func<string, Interned, T> read)
    {
        _ = read(text, _interned);
        return text;
    }
}
