namespace ArtistFirst;

/// <summary>A user-centric pool has a use of which nobody is known to have made it.</summary>
internal static class SubscriberUnknown
{
    public static readonly FindingRule Rule = new(4024, "Nobody is known to have paid for a use");

    public static Finding Found(OperationId operation) => Rule.Found(
        $"With a user-centric pool, the file of subscribers should say who made each operation; it does not know {operation}. Add the line 'operation,{operation},NAME', with a subscriber of net 0 for uses that nobody pays for.");
}
