namespace ArtistFirst;

/// <summary>The time in which a quota counts. Days and months are those of UTC.</summary>
public enum QuotaWindow : byte
{
    /// <summary>The whole life of the license: <c>total</c>.</summary>
    Total = 0,

    /// <summary>Each day: <c>day</c>.</summary>
    Day = 1,

    /// <summary>Each calendar month: <c>month</c>.</summary>
    Month = 2,
}
