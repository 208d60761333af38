namespace ArtistFirst.C2pa;

/// <summary>A time-stamp could not be had: the authority was not reached, refused, or answered something that is no time-stamp of what was asked for. What was to be signed was not.</summary>
public sealed class TimestampException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, what came, what to do.</param>
    /// <param name="innerException">The fault below, where there was one.</param>
    public TimestampException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
