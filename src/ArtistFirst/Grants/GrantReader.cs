using System.Text;

namespace ArtistFirst;

/// <summary>
/// Reads one grant. A malformed member refuses the license (its issuer is broken); a member, action or obligation that is merely not known
/// voids this grant alone (its issuer may be newer).
/// </summary>
internal ref struct GrantReader(int index, IReadOnlyCollection<string> declaredObligations)
{
    private Uses _uses;
    private RecordingScope? _recordings;
    private TerritorySet _territories;
    private TerritorySet _exceptions;
    private long _notBefore = LicenseClaims.Absent;
    private long _expiresAt = LicenseClaims.Absent;
    private IReadOnlyList<LicenseQuota> _quotas = [];
    private IReadOnlyList<ModelPattern> _models = [];
    private Destinations _destinations;
    private Duties _duties;
    private IReadOnlyList<string> _declared = [];
    private AfterRevocation _afterRevocation;
    private string? _contractNumber;
    private bool _hasActions;

    /// <summary>The member that is absent or malformed, when one is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Why the grant is void; valid when it is not.</summary>
    public LicenseOutcome Void { get; private set; } = LicenseOutcome.Valid;

    /// <summary>Reads the object that the reader stands on.</summary>
    public LicenseOutcome Read(scoped ref StrictJsonReader reader)
    {
        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            LicenseOutcome outcome = ReadMember(ref reader, name);
            if (outcome is LicenseOutcome.GrantMemberUnknown or LicenseOutcome.ObligationUnknown)
            {
                Void = Void == LicenseOutcome.Valid ? outcome : Void;
            }
            else if (outcome != LicenseOutcome.Valid)
            {
                return outcome;
            }
        }

        Fault = FirstWrong();
        Void = Void == LicenseOutcome.Valid && _uses == Uses.None ? LicenseOutcome.ActionsUnknown : Void;
        return Fault is null ? LicenseOutcome.Valid : LicenseOutcome.GrantMalformed;
    }

    /// <summary>The grant that was read, which is neither malformed nor void.</summary>
    public readonly LicenseGrant ToGrant()
    {
        GrantConditions conditions = new()
        {
            Uses = _uses,
            Territories = _territories,
            NotBefore = InstantOf(_notBefore),
            ExpiresAt = InstantOf(_expiresAt),
            Models = _models,
            Destinations = _destinations,
            Duties = _duties,
        };
        return new LicenseGrant(index, _recordings!, conditions)
        {
            Quotas = _quotas,
            DeclaredObligations = _declared,
            AfterRevocation = _afterRevocation,
            ContractNumber = _contractNumber,
        };
    }

    private static DateTimeOffset? InstantOf(long seconds) => seconds < 0 ? null : DateTimeOffset.FromUnixTimeSeconds(seconds);

    private LicenseOutcome ReadMember(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name)
    {
        switch (name.Length)
        {
            case 3:
                return ReadShort(ref reader, name);
            case 4 when name.SequenceEqual("type"u8):
                return Known(reader.SkipValue(), "type");
            case 5 when name.SequenceEqual("quota"u8):
                Fault = "quota";
                return GrantTermMembers.ReadQuotas(ref reader, out _quotas);
            case 6 when name.SequenceEqual("models"u8):
                Fault = "models";
                return GrantScopeMembers.ReadModels(ref reader, out _models);
            case 7 when name.SequenceEqual("actions"u8):
                Fault = "actions";
                _hasActions = true;
                return GrantScopeMembers.ReadActions(ref reader, out _uses);
            default:
                return ReadLong(ref reader, name);
        }
    }

    private LicenseOutcome ReadShort(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("nbf"u8) => Known(reader.TryInteger(LicenseClaims.MaxInstant, out _notBefore), "nbf"),
        _ when name.SequenceEqual("exp"u8) => Known(reader.TryInteger(LicenseClaims.MaxInstant, out _expiresAt), "exp"),
        _ when name.SequenceEqual("ext"u8) => Known(reader.IsObject && reader.SkipValue(), "ext"),
        _ => Unknown(ref reader),
    };

    private LicenseOutcome ReadLong(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("recordings"u8))
        {
            Fault = "recordings";
            return RecordingScopeReader.Read(ref reader, out _recordings);
        }

        if (name.SequenceEqual("territories"u8))
        {
            Fault = "territories";
            return GrantScopeMembers.ReadTerritories(ref reader, allowsWorld: true, out _territories);
        }

        if (name.SequenceEqual("territories_except"u8))
        {
            Fault = "territories_except";
            return GrantScopeMembers.ReadTerritories(ref reader, allowsWorld: false, out _exceptions);
        }

        if (name.SequenceEqual("destinations"u8))
        {
            Fault = "destinations";
            return GrantScopeMembers.ReadDestinations(ref reader, out _destinations);
        }

        return ReadTerm(ref reader, name);
    }

    private LicenseOutcome ReadTerm(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("obligations"u8))
        {
            Fault = "obligations";
            return GrantTermMembers.ReadObligations(ref reader, declaredObligations, out _duties, out _declared);
        }

        if (name.SequenceEqual("after_revocation"u8))
        {
            return Known(GrantTermMembers.TryAfterRevocation(ref reader, out _afterRevocation), "after_revocation");
        }

        if (name.SequenceEqual("identifier"u8))
        {
            bool isText = reader.TryText(out ReadOnlySpan<byte> identifier) && TokenText.IsPrintable(identifier);
            _contractNumber = isText ? Encoding.UTF8.GetString(identifier) : null;
            return Known(isText, "identifier");
        }

        return Unknown(ref reader);
    }

    private LicenseOutcome Known(bool isWellFormed, string name)
    {
        Fault = name;
        return isWellFormed ? LicenseOutcome.Valid : LicenseOutcome.GrantMalformed;
    }

    private static LicenseOutcome Unknown(scoped ref StrictJsonReader reader)
    {
        reader.SkipValue();
        return LicenseOutcome.GrantMemberUnknown;
    }

    /// <summary>The first member that is absent, or that leaves nothing: no territory, no time.</summary>
    private string? FirstWrong()
    {
        _territories = _territories.Except(_exceptions);
        return this switch
        {
            { _hasActions: false } => "actions",
            { _recordings: null } => "recordings",
            { _territories.IsEmpty: true } => "territories",
            { _models.Count: 0 } => "models",
            { _destinations: Destinations.None } => "destinations",
            _ => _expiresAt >= 0 && _expiresAt <= _notBefore ? "exp" : null,
        };
    }
}
