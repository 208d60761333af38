using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>The options that say what a license is to say: a terms file, single terms in place of the file's, and a grant beside the file's.</summary>
internal sealed class TermsOptions
{
    private readonly Option<FileInfo?> _terms = new("--terms") { Description = "A JSON file with the terms; docs/guide/cli.md describes it." };
    private readonly Option<string?> _licensee = new("--licensee") { Description = "Who may use the license: an https URL or a URN." };
    private readonly Option<string[]> _audience = new("--audience") { Description = "A verifier that it is meant for; may be given several times." };
    private readonly Option<string?> _lifetime = new("--lifetime") { Description = "How long it is valid, such as 24h; at most 24h, with a status 90d. Default: 24h." };
    private readonly Option<string?> _holderKey = new("--holder-key") { Description = "The thumbprint of the key that the presenter must prove." };
    private readonly Option<string[]> _uses = new("--use") { Description = "A use to grant, such as transform.remix; may be given several times." };
    private readonly Option<string[]> _recordings = new("--isrc") { Description = "A recording to grant; may be given several times." };
    private readonly Option<string> _territories = new("--territories") { Description = "Where, such as 'DE FR SE' or '* -US'.", DefaultValueFactory = _ => string.Empty };
    private readonly Option<string[]> _models = new("--model") { Description = "A model, such as studio@3, studio@* or *; may be given several times." };
    private readonly Option<string[]> _destinations = new("--destination") { Description = "Where outputs may go: in-app, share, download, dsp-release, sync-ads or *; may be given several times." };
    private readonly Option<string[]> _duties = new("--duty") { Description = "What a use owes: credit, report-usage, pay, mark-ai, approve-output; may be given several times." };
    private readonly Option<string?> _contract = new("--contract") { Description = "The number of the contract." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[]
        {
            _terms, _licensee, _audience, _lifetime, _holderKey, _uses, _recordings, _territories, _models, _destinations, _duties, _contract,
        })
        {
            command.Add(option);
        }
    }

    /// <summary>The folder from which paths in the terms start.</summary>
    public string Folder(ParseResult line) => line.GetValue(_terms)?.DirectoryName ?? Environment.CurrentDirectory;

    public async Task<TermsFile> ReadAsync(ParseResult line, CancellationToken cancellationToken)
    {
        TermsFile terms = line.GetValue(_terms) is { } file ? await TermsFile.LoadAsync(file, cancellationToken).ConfigureAwait(false) : new TermsFile();
        return terms with
        {
            Licensee = line.GetValue(_licensee) ?? terms.Licensee,
            Audience = line.GetValue(_audience) is { Length: > 0 } audience ? audience : terms.Audience,
            Lifetime = line.GetValue(_lifetime) ?? terms.Lifetime,
            HolderKey = line.GetValue(_holderKey) ?? terms.HolderKey,
            Grants = HasGrant(line) ? [.. terms.Grants, ReadGrant(line)] : terms.Grants,
        };
    }

    private bool HasGrant(ParseResult line) =>
        new Option[] { _uses, _recordings, _models, _destinations, _duties, _contract }.Any(option => line.GetResult(option) is { Implicit: false })
        || line.GetValue(_territories)!.Length > 0;

    private GrantFile ReadGrant(ParseResult line) => new()
    {
        Uses = RequestOptions.ReadUses(line.GetValue(_uses)!),
        Recordings = new RecordingsFile { Isrc = [.. line.GetValue(_recordings)!.Select(Isrc.Parse)] },
        Territories = TerritorySet.Parse(line.GetValue(_territories)!),
        Models = [.. line.GetValue(_models)!.Select(ModelPattern.Parse)],
        Destinations = line.GetValue(_destinations)!.Aggregate(Destinations.None, (all, name) => all | Names.ReadDestinations(name)),
        Duties = line.GetValue(_duties)!.Aggregate(Duties.None, (all, name) => all | Names.ReadDuty(name)),
        Contract = line.GetValue(_contract),
    };
}
