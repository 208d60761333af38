namespace ArtistFirst;

/// <summary>
/// Who may say yes where only the person in question can (voice side, name and likeness): the person, the estate, for somebody under age the
/// guardian and nobody else, or whom one of these gave a power of attorney. And for how long: 10 years, 5 for somebody under age and not beyond
/// coming of age.
/// </summary>
internal static class PersonalAuthority
{
    private const int LongestYears = 10;
    private const int LongestYearsOfMinors = 5;

    /// <summary>Whether a statement was made by the person it is about, the estate or the guardian.</summary>
    public static bool SpeaksForThemselves(ConsentStatement statement, RightsRegister register) =>
        register.FindParty(statement.Party) is { } person && IsOwnWord(person, statement.Giver, statement.RecordedAt);

    /// <summary>The rule under which a yes to a use is void because the wrong person said it; null where it is not.</summary>
    public static FindingRule? FindVoid(ConsentStatement grant, Uses use, RightsRegister register)
    {
        Party? person = register.FindParty(grant.Party);
        if (person is null || person.Kind == PartyKind.Organization)
        {
            return VoiceGrantedByAnother.Rule;
        }

        if (IsOwnWord(person, grant.Giver, grant.RecordedAt) || IsDelegated(person, grant, use, register))
        {
            return null;
        }

        bool minorSpoke = person.IsMinorAt(grant.RecordedAt) && (person.Guardian is null || grant.Giver == person.Id);
        return minorSpoke ? MinorWithoutGuardian.Rule : VoiceGrantedByAnother.Rule;
    }

    /// <summary>The first instant at which a yes has outlived the longest term, whatever it says itself.</summary>
    public static DateTimeOffset CapOf(ConsentStatement grant, RightsRegister register)
    {
        DateTimeOffset start = grant.From < grant.RecordedAt ? grant.From.Value : grant.RecordedAt;
        if (register.FindParty(grant.Party) is not { } person || !person.IsMinorAt(grant.RecordedAt))
        {
            return AddYears(start, LongestYears);
        }

        DateTimeOffset cap = AddYears(start, LongestYearsOfMinors);
        return person.MinorUntil < cap ? person.MinorUntil.Value : cap;
    }

    private static bool IsOwnWord(Party person, PartyId? giver, DateTimeOffset at) =>
        giver is not null && (person.IsMinorAt(at) ? giver == person.Guardian : giver == person.Id || giver == person.Estate);

    private static bool IsDelegated(Party person, ConsentStatement grant, Uses use, RightsRegister register) =>
        register.FindDelegation(grant.Delegation) is { } delegation
        && delegation.Person == person.Id
        && delegation.Delegate == grant.Giver
        && (delegation.Uses & use) != Uses.None
        && delegation.From <= grant.RecordedAt
        && !(grant.RecordedAt >= delegation.Until)
        && IsOwnWord(person, delegation.SignedBy, delegation.From)
        && person.IsMinorAt(delegation.From) == person.IsMinorAt(grant.RecordedAt); // who comes of age is no longer bound by what the guardian signed

    private static DateTimeOffset AddYears(DateTimeOffset start, int years) =>
        start.Year > DateTimeOffset.MaxValue.Year - years ? DateTimeOffset.MaxValue : start.AddYears(years);
}
