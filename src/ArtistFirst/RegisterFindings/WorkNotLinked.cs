namespace ArtistFirst;

/// <summary>A use needs the composition, and the register does not know which it is.</summary>
internal static class WorkNotLinked
{
    public static readonly FindingRule Rule = new(2005, "The composition of the recording is not registered");

    public static Finding Found(ConsentQuestion question) => Rule.Found(
        $"{question.Asked} needs the yes of the work side, and no work is linked to the recording. Link its ISWC.");

    public static Finding Found(ConsentQuestion question, Iswc work) => Rule.Found(
        $"{question.Asked} needs the yes of the work side, and the register has no work {work}, which the recording names. Register the work with its claims.");
}
