namespace ArtistFirst.Analyzers;

/// <summary>Why a member counts as one that loads.</summary>
internal enum LoadOrigin
{
    /// <summary>It is <c>ICatalogue.OpenAsync</c>, or implements it.</summary>
    Catalogue = 0,

    /// <summary>It bears the attribute, or a file of the project lists it.</summary>
    Declared = 1,

    /// <summary>It does not load itself, but asks that its caller has checked.</summary>
    CallerChecks = 2,

    /// <summary>It is a known member of an audio library.</summary>
    Library = 3,

    /// <summary>It gets something from outside, which is audio if its name says so.</summary>
    Remote = 4,

    /// <summary>It does not load: it writes audio, which may have to be stamped before.</summary>
    Written = 5,
}
