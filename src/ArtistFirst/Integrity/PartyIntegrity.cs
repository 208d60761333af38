namespace ArtistFirst;

/// <summary>Whether a party says what it must.</summary>
internal static class PartyIntegrity
{
    public static RegisterFault? Check(Party party, RowPath path, RegisterNames names)
    {
        if (party.Kind is < PartyKind.Person or > PartyKind.Organization)
        {
            return path.Fault("kind", "person, group or organization", $"{party.Kind}");
        }

        if (party.Kind != PartyKind.Person && (party.MinorUntil is not null || party.Guardian is not null))
        {
            return path.Fault(party.MinorUntil is null ? "guardian" : "minorUntil", "it for persons alone", $"a {party.Kind}");
        }

        if (party.Guardian is not null && party.Guardian == party.Id)
        {
            return path.Fault("guardian", "somebody else than the person", $"'{party.Guardian}'");
        }

        return names.RequireParty(party.Guardian, path, "guardian") ?? names.RequireParty(party.Estate, path, "estate");
    }
}
