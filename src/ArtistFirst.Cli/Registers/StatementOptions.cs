using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>The options that make a statement: about what, for which uses, how far, on what it rests.</summary>
internal sealed class StatementOptions
{
    private readonly Option<string?> _withdraws = new("--withdraws") { Description = "The id of the statement that no longer stands." };
    private readonly Option<string?> _side = new("--side") { Description = "For which side the party speaks: master, work, artist or voice." };
    private readonly Option<string?> _isrc = new("--isrc") { Description = "About a recording." };
    private readonly Option<string?> _iswc = new("--iswc") { Description = "About a work." };
    private readonly Option<string?> _catalogue = new("--about-catalogue") { Description = "About a catalogue." };
    private readonly Option<string?> _voice = new("--voice-of") { Description = "About a person's voice, name and likeness." };
    private readonly Option<string[]> _uses = new("--use") { Description = "The use, such as transform.remix; may be given several times." };
    private readonly Option<string[]> _licensees = new("--licensee") { Description = "To whom, or any; may be given several times. A yes needs it; default of a no: anybody." };
    private readonly Option<string?> _territories = new("--territories") { Description = "Where, such as 'SE NO', '* -US' or '*'. A yes needs it; default of a no: everywhere." };
    private readonly Option<string[]> _models = new("--model") { Description = "For which models, such as studio@3, studio@* or '*'; may be given several times. A yes needs it; default of a no: any." };
    private readonly Option<string[]> _destinations = new("--destination") { Description = "For which destinations: in-app, share, download, dsp-release, sync-ads or '*'; may be given several times. A yes needs it; default of a no: any." };
    private readonly Option<string[]> _duties = new("--duty") { Description = "What a yes asks for in return: credit, report-usage, pay, mark-ai, approve-output." };
    private readonly Option<DateTimeOffset?> _from = Values.Instant("--from", "From this instant on. Default: now.");
    private readonly Option<DateTimeOffset?> _until = Values.Instant("--until", "Until just before this instant. Default: until it is withdrawn.");
    private readonly Option<string?> _givenBy = new("--given-by") { Description = "Who speaks for the party: an estate, a guardian, a label." };
    private readonly Option<string?> _document = new("--document") { Description = "The id of the document that it rests on." };
    private readonly Option<string?> _delegation = new("--delegation") { Description = "The id of the delegation under which --given-by speaks." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _withdraws, _side, _isrc, _iswc, _catalogue, _voice, _uses, _licensees, _territories, _models, _destinations, _duties, _from, _until, _givenBy, _document, _delegation })
        {
            command.Add(option);
        }
    }

    public ConsentStatement Read(ParseResult line, string id, PartyId party, string effect)
    {
        ConsentStatement bare = new()
        {
            Id = id,
            Party = party,
            GivenBy = line.GetValue(_givenBy) is { } speaker ? PartyId.Parse(speaker) : null,
            Effect = ReadEffect(effect),
            RecordedAt = TimeProvider.System.GetUtcNow(),
            From = line.GetValue(_from),
            Source = line.GetValue(_document) is null ? StatementSource.Portal : StatementSource.Contract,
            Document = line.GetValue(_document),
        };
        if (bare.Effect == StatementEffect.Withdraw)
        {
            return bare with { Withdraws = line.GetValue(_withdraws) ?? throw new FormatException("Expected --withdraws with the id of the statement that no longer stands.") };
        }

        return bare with
        {
            Side = ReadSide(line.GetValue(_side)),
            Subject = ReadSubject(line),
            Uses = RequestOptions.ReadUses(line.GetValue(_uses) ?? []),
            Scope = ReadScope(line, bare.Effect),
            Until = line.GetValue(_until),
            Duties = ReadDuties(line.GetValue(_duties) ?? []),
            Delegation = line.GetValue(_delegation),
        };
    }

    private static StatementEffect ReadEffect(string name) => name switch
    {
        "grant" => StatementEffect.Grant,
        "deny" => StatementEffect.Deny,
        "withdraw" => StatementEffect.Withdraw,
        _ => throw new FormatException($"Expected grant, deny or withdraw as --effect; '{name}' is none of them."),
    };

    private static Side ReadSide(string? name) => name switch
    {
        "master" => Side.Master,
        "work" => Side.Work,
        "artist" => Side.Artist,
        "voice" => Side.Voice,
        _ => throw new FormatException($"Expected master, work, artist or voice as --side; got '{name}'."),
    };

    private static Duties ReadDuties(string[] names) => names.Aggregate(Duties.None, static (duties, name) => duties | Names.ReadDuty(name));

    private StatementSubject ReadSubject(ParseResult line)
    {
        StatementSubject?[] named =
        [
            line.GetValue(_isrc) is { } isrc ? StatementSubject.Of(Isrc.Parse(isrc)) : null,
            line.GetValue(_iswc) is { } iswc ? StatementSubject.Of(Iswc.Parse(iswc)) : null,
            line.GetValue(_catalogue) is { } catalogue ? StatementSubject.Of(CatalogueId.Parse(catalogue)) : null,
            line.GetValue(_voice) is { } person ? StatementSubject.VoiceOf(PartyId.Parse(person)) : null,
        ];
        StatementSubject[] subjects = [.. named.OfType<StatementSubject>()];
        return subjects is [var subject] ? subject : throw new FormatException("Expected one of --isrc, --iswc, --about-catalogue and --voice-of, and not several.");
    }

    // A no without a scope reaches everything; so it gets none unless one is stated. A yes says how far it reaches in every respect: nobody gives away more than they wrote.
    private StatementScope? ReadScope(ParseResult line, StatementEffect effect)
    {
        string[] licensees = line.GetValue(_licensees) ?? [];
        string[] models = line.GetValue(_models) ?? [];
        string[] destinations = line.GetValue(_destinations) ?? [];
        string? territories = line.GetValue(_territories);
        (string Option, bool IsStated, string Any)[] parts =
        [
            ("--licensee", licensees.Length > 0, "any"), ("--territories", territories is not null, "'*'"), ("--model", models.Length > 0, "'*'"), ("--destination", destinations.Length > 0, "'*'"),
        ];
        if (effect == StatementEffect.Deny && !Array.Exists(parts, static part => part.IsStated))
        {
            return null;
        }

        if (effect == StatementEffect.Grant && Array.Find(parts, static part => !part.IsStated) is { Option: not null } missing)
        {
            throw new FormatException($"AF2051: expected {missing.Option} with --effect grant: a yes states to whom, where, for which models and destinations; got none. Say {missing.Option} {missing.Any} where it knows no bounds.");
        }

        if (licensees.Length > 1 && licensees.Contains("any", StringComparer.Ordinal))
        {
            throw new FormatException("Expected --licensee any alone, or the names of licensees; got both.");
        }

        return StatementScope.Everything with
        {
            Licensees = licensees is [] or ["any"] ? LicenseeScope.Any : LicenseeScope.Only(licensees),
            Territories = territories is null ? TerritorySet.Worldwide : TerritorySet.Parse(territories),
            Models = models.Length == 0 ? [ModelPattern.Any] : [.. models.Select(ModelPattern.Parse)],
            Destinations = destinations is [] or ["*"] ? Destinations.All : ReadDestinations(destinations),
        };
    }

    private static Destinations ReadDestinations(string[] names)
    {
        Destinations destinations = Destinations.None;
        foreach (string name in names)
        {
            destinations |= DestinationNames.TryParse(name, out Destination destination)
                ? destination.ToSet()
                : throw new FormatException($"Expected in-app, share, download, dsp-release, sync-ads or '*' alone for --destination; got '{name}'.");
        }

        return destinations;
    }
}
