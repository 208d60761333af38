using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArtistFirst.Storage;

/// <summary>
/// Asks SQLite whether the file that a connection has open is still the one at its path (SQLITE_FCNTL_HAS_MOVED: device and inode are compared). The binding
/// has no method for it, so it is looked up in the library that the binding uses. On Windows an open database can be neither moved nor replaced, and SQLite answers
/// that it does not know the question.
/// </summary>
internal static unsafe class MovedFile
{
    // sqlite3.h.
    private const int HasMoved = 20;

    private static readonly delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int> Ask = Find();

    public static bool Is(SqliteConnection connection)
    {
        if (Ask is null || connection.Handle is not { } database)
        {
            return false;
        }

        int answer = 0;
        bool isHeld = false;
        database.DangerousAddRef(ref isHeld);
        try
        {
            fixed (byte* name = "main\0"u8)
            {
                return Ask(database.DangerousGetHandle(), name, HasMoved, &answer) == raw.SQLITE_OK && answer != 0;
            }
        }
        finally
        {
            database.DangerousRelease();
        }
    }

    private static delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int> Find()
    {
        const DllImportSearchPath Places = DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories;
        return NativeLibrary.TryLoad(raw.GetNativeLibraryName(), typeof(MovedFile).Assembly, Places, out nint library)
            && NativeLibrary.TryGetExport(library, "sqlite3_file_control", out nint address)
            ? (delegate* unmanaged[Cdecl]<nint, byte*, int, int*, int>)address
            : null;
    }
}
