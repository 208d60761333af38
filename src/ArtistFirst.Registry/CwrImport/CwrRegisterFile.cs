using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of the works in a CWR file: the work, its writers and publishers, and who controls which part where.</summary>
/// <param name="names">Finds the parties.</param>
/// <param name="right">The right whose shares count.</param>
/// <param name="receivedAt">When the file was received: what it says was said by then.</param>
internal sealed class CwrRegisterFile(PartyNames names, CwrRight right, DateTimeOffset receivedAt)
{
    private const int LongestSource = 256;

    private readonly RecentRows _recent = new();

    /// <summary>Reads a file.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ImportItem> items = [];
        await foreach ((CwrWork? work, ImportItem problem) in CwrTransactions.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            items.Clear();
            if (work is null)
            {
                items.Add(problem);
            }
            else
            {
                AddWork(work, items);
            }

            foreach (ImportItem item in items)
            {
                yield return item;
            }
        }
    }

    private void AddWork(CwrWork work, List<ImportItem> items)
    {
        bool hasCode = Iswc.TryParse(work.Iswc, out Iswc iswc);
        if (!hasCode)
        {
            items.Add(ImportItem.Rejected(work.Line, ImportKeyWrong.Found($"the work {Quoted.Text(work.Number)}", "an ISWC with its check digit", work.Iswc)));
        }

        foreach ((long line, Finding finding) in work.Problems)
        {
            items.Add(ImportItem.Rejected(work.Line, finding with { Message = FormattableString.Invariant($"Record in line {line}: {finding.Message}") }));
        }

        if (!hasCode || work.Problems.Count > 0)
        {
            return;
        }

        CwrControl control = new(right);
        bool isOwnership = work.Interests.TrueForAll(static interest => interest.Territories.Count == 0);
        foreach (CwrInterest interest in work.Interests)
        {
            control.Add(interest, Identify(work, interest, items), isOwnership);
        }

        RightsClaim[] claims = [.. control.Claims().Select(static claim => new RightsClaim { Party = claim.Party, Side = Side.Work, Share = claim.Share, Territories = claim.Territories })];
        StatedClaims? stated = StatedBy(work, iswc, claims);
        items.Add(ImportItem.Of(work.Line, RegisterRow.Of(new Work { Iswc = iswc, Title = CwrText.Of(work.Title) }) with { Stated = stated }));
        items.AddRange(claims.Select(claim => ImportItem.Of(work.Line, RegisterRow.Of(iswc, claim) with { Stated = stated })));
        AddRecordings(work, iswc, items);

        if (!control.Incomplete.IsEmpty)
        {
            items.Add(ImportItem.Noted(work.Line, ImportPartUnknown.Found($"known parts of {iswc} that add up to 100 %", $"more, less or unknown ones in {Shown(control.Incomplete)}")));
        }
    }

    // Every transaction has all of a work (CWR 2.2 §4.3): what its sender said before is replaced by it.
    private StatedClaims? StatedBy(CwrWork work, Iswc iswc, RightsClaim[] claims)
    {
        if (work.Sender is not { } sender)
        {
            return null;
        }

        string source = $"cwr:{sender.Id}:{CwrText.Of(work.Number)}";
        DateTimeOffset at = sender.CreatedAt < receivedAt ? sender.CreatedAt : receivedAt;
        return new StatedClaims(source[..Math.Min(source.Length, LongestSource)], at, [.. claims.Select(claim => StoredClaim.IdOf(iswc.ToString(), claim))]);
    }

    private static void AddRecordings(CwrWork work, Iswc iswc, List<ImportItem> items)
    {
        foreach (CwrRecording recording in work.Recordings)
        {
            if (!Isrc.TryParse(recording.Isrc, out Isrc isrc))
            {
                items.Add(ImportItem.Noted(work.Line, ImportIdentifierOdd.Found(FormattableString.Invariant($"line {recording.Line}"), "an ISRC of 12 characters", recording.Isrc)));
            }
            else if (!recording.IsLinked)
            {
                items.Add(ImportItem.Noted(work.Line, ImportIdentifierOdd.Found(FormattableString.Invariant($"line {recording.Line}"), $"an ISRC of {iswc} that the sender holds valid (Y)", recording.Validity)));
            }
            else
            {
                string title = CwrText.Of(recording.Title.Length > 0 ? recording.Title : work.Title);
                Recording described = new() { Isrc = isrc, Title = title.Length > 0 ? title : isrc.ToString(), Artists = recording.Artist.Length > 0 ? [CwrText.Of(recording.Artist)] : [], Works = [iswc] };
                items.Add(ImportItem.Of(work.Line, RegisterRow.Of(described) with { IsLink = true }));
            }
        }
    }

    private PartyId? Identify(CwrWork work, CwrInterest interest, List<ImportItem> items)
    {
        if (interest.IsUnknown)
        {
            return null;
        }

        string name = CwrText.Of(interest.Name);
        PartyId? party = IpiOf(interest, work, items) ?? names.InSpace(interest.Number, name);
        if (party is null)
        {
            items.Add(ImportItem.Rejected(work.Line, ImportPartyUnidentified.Found(FormattableString.Invariant($"the part in line {interest.Line}"), name)));
            return null;
        }

        PartyKind kind = interest.IsWriter ? PartyKind.Person : PartyKind.Organization;
        _recent.Add(party, work.Line, RegisterRow.Of(new Party { Id = party, Name = name.Length > 0 ? name : party.ToString(), Kind = kind }), items);
        return party;
    }

    // Nothing but zeros is CWR's way to say that there is none.
    private static PartyId? IpiOf(CwrInterest interest, CwrWork work, List<ImportItem> items)
    {
        if (IpiName.TryParse(interest.IpiName, out IpiName ipiName))
        {
            return PartyId.From(ipiName);
        }

        if (interest.IpiName.AsSpan().ContainsAnyExcept('0'))
        {
            items.Add(ImportItem.Noted(work.Line, ImportIdentifierOdd.Found(FormattableString.Invariant($"line {interest.Line}"), "an IPI name number with its check digits", interest.IpiName)));
        }

        return IpiBase.TryParse(interest.IpiBase, out IpiBase ipiBase) ? PartyId.From(ipiBase) : null;
    }

    private static string Shown(TerritorySet territories) => territories.Count <= 20 || territories.HasRestOfWorld ? territories.ToString() : FormattableString.Invariant($"{territories.Count} territories");
}
