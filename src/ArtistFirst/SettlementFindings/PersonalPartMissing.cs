namespace ArtistFirst;

/// <summary>A voice or a likeness was used, and the rate card does not say which part is the person's.</summary>
internal static class PersonalPartMissing
{
    public static readonly FindingRule Rule = new(4020, "The rate card has no part for a voice or a likeness that was used");

    public static Finding Found(Uses use, string pool) => Rule.Found(
        $"The pool '{pool}' should say which part of {use.ToWireName()} goes first to the person, because there is no part that everybody takes for granted; it says nothing. Agree on one, write it under 'personal' in the rate card as a new revision, and settle again.");
}
