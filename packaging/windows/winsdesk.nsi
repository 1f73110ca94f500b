; The set-up program: for the person who runs it, without an administrator.
; packaging/installers/windows.py gives VERSION, VERSION_IN_FOUR, PROGRAM (the frozen folder), ICON,
; LICENCES (a folder) and TARGET.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Winsdesk"
!define JOURNAL "$LOCALAPPDATA\winsdesk"

Name "Winsdesk"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Winsdesk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "Winsdesk ${VERSION}"

VIProductVersion "${VERSION_IN_FOUR}"
VIAddVersionKey "ProductName" "Winsdesk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Sets up Winsdesk"
VIAddVersionKey "CompanyName" "Winsdesk contributors"
VIAddVersionKey "LegalCopyright" "Winsdesk contributors. MIT licence."

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\winsdesk-window.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Winsdesk"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONINFORMATION "Winsdesk needs Windows 10 or newer, in 64 bits. Nothing was changed."
    Abort
  ${EndIf}
FunctionEnd

; A program that runs cannot be replaced; Windows says so by refusing to open it for writing.
!macro DEMAND_CLOSED un
Function ${un}DemandClosed
  again:
  IfFileExists "$INSTDIR\winsdesk-window.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\winsdesk-window.exe" a
  IfErrors 0 writable
  MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "Winsdesk is open. Close it, and then try again." IDRETRY again
  Abort
  writable:
  FileClose $0
  closed:
FunctionEnd
!macroend
!insertmacro DEMAND_CLOSED ""
!insertmacro DEMAND_CLOSED "un."

Section "Winsdesk"
  Call DemandClosed
  ; What an older version had and this one has not is gone with this; journals lie elsewhere.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  SetOutPath "$INSTDIR\licences"
  File /r "${LICENCES}/*"
  SetOutPath "$INSTDIR"

  CreateShortCut "$SMPROGRAMS\Winsdesk.lnk" "$INSTDIR\winsdesk-window.exe"

  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Winsdesk"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\winsdesk-window.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "Winsdesk contributors"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Call un.DemandClosed
  Delete "$SMPROGRAMS\Winsdesk.lnk"
  ; It may have been set to start at login.
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Winsdesk"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\winsdesk.exe"
  Delete "$INSTDIR\winsdesk-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  ; Only when nothing of anybody else's is in it.
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
  DetailPrint "Your journal stays in ${JOURNAL}"
  IfSilent +2
  MessageBox MB_OK|MB_ICONINFORMATION "Winsdesk is removed. Your journal stays in ${JOURNAL}"
SectionEnd
