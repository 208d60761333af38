namespace ArtistFirst;

/// <summary>
/// The keys of the maps in the canonical bytes of a usage event, version 1, each below 24 so that it is one byte. A key is never used
/// again for another meaning; a reader refuses keys that it does not know. The layout is in docs/ledger-format.md.
/// </summary>
internal static class UsageEventKeys
{
    public const int Version = 1;

    /// <summary>What identifies the use.</summary>
    public static class Identity
    {
        public const ulong Operation = 0;
        public const ulong Kind = 1;
        public const ulong Recording = 2;
        public const ulong Uses = 3;
        public const ulong Territory = 4;
        public const ulong ProcessingTerritory = 5;
        public const ulong Licensee = 6;
        public const ulong Model = 7;
        public const ulong Destination = 8;
        public const ulong Delivery = 9;
        public const ulong Correction = 10;
    }

    /// <summary>What is recorded once.</summary>
    public static class Record
    {
        public const ulong At = 0;
        public const ulong License = 1;
        public const ulong Grant = 2;
        public const ulong Duties = 3;
        public const ulong ConsentVersion = 4;
        public const ulong Failure = 5;
        public const ulong Manifest = 6;
        public const ulong Case = 7;
        public const ulong Commitment = 8;
    }

    public static class Delivery
    {
        public const ulong OutputHash = 0;
        public const ulong Duration = 1;
        public const ulong AttributionMethod = 2;
        public const ulong Sources = 3;
    }

    public static class Source
    {
        public const ulong Recording = 0;
        public const ulong Work = 1;
        public const ulong Operation = 2;
        public const ulong Weights = 3;
        public const ulong Confidence = 4;
    }

    public static class Correction
    {
        public const ulong Reason = 0;
        public const ulong ReplacedBy = 1;
    }
}
